"""The only room that speaks SQL: one report in one SQLite file."""
