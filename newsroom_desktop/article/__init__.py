"""What a news article is: frozen values, and the rules that change them."""
