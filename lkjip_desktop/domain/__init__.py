"""The field's own terms and arithmetic. Standard library only: no Qt, no SQL, no files, no clock."""
