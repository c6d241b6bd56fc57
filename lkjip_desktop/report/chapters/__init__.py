"""The chapters of the report: pure functions from snapshot and figures to blocks, one file per chapter.

No figure is made here. Each comes from `Figures` and goes through `wording`.
"""
