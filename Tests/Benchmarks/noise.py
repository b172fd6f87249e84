"""How the benchmarks rewrite texts the way people type them: without accents, as raw Telex keys, with slips, and both."""
import random, unicodedata

SEED, SLIPS = 7, 0.12


def fold(text):
    return "".join(letter for letter in unicodedata.normalize("NFD", text.lower().replace("đ", "d")) if not unicodedata.combining(letter))


def telex(text):
    """The keys pressed, the input method being off: lower case, the tone key at the end of the word."""
    marks, tones = {"\u0306": "w", "\u031b": "w"}, dict(zip("\u0300\u0301\u0309\u0303\u0323", "fsrxj"))
    words = []
    for word in unicodedata.normalize("NFD", text.lower()).split():
        keys, tone = "", ""
        for letter in word:
            if letter in tones:
                tone = tones[letter]
            elif letter == "\u0302":
                keys += keys[-1:]
            elif letter.isalpha() or letter in marks:
                keys += "dd" if letter == "đ" else marks.get(letter, letter)
            else:
                keys, tone = keys + tone + letter, ""
        words.append(keys + tone)
    return unicodedata.normalize("NFC", " ".join(words))


def slips(text):
    """12 % of letters dropped, doubled, replaced or swapped with the one before."""
    chance, output = random.Random(f"{SEED}:{text}"), []
    for letter in text:
        if letter.isalpha() and chance.random() < SLIPS:
            last, other = output[-1:], chance.choice("abcdefghijklmnopqrstuvwxyz")
            output[-1:] = chance.choice([last, last + [letter, letter], last + [other], [letter] + last])
        else:
            output.append(letter)
    return "".join(output)


REWRITE = {"clean": str, "unaccented": fold, "telex": telex, "typo12": slips, "unaccented_typo12": lambda text: slips(fold(text))}
FAMILIES = list(REWRITE)[1:]
