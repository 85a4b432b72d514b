"""What an article is made of: headline, byline, dateline, body, captions, boilerplate."""
