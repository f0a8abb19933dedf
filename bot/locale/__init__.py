"""The languages that the bot speaks: its texts' translations, numbers and lists; catalogues lie beside."""
