"""A finished report somebody else wrote, checked as it stands."""
