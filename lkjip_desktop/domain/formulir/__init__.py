"""The forms of the year's plan as figures: RKT, Renja (Permendagri 86/2017), rencana aksi, PK, cascade.

Every function is pure: a snapshot and its figures in, rows out. Screen and paper read the same rows.
"""
