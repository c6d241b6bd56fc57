"""The forms of the year's plan as papers of their own, made of the same blocks as the report."""
