"""How a headline looks in the places where it will stand."""
