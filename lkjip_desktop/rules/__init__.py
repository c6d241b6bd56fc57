"""What a careful inspector looks for. Imports domain and wording only. The rules stand in `semua.RULES`."""
