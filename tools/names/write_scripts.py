"""Writes those tables of data/names/scripts/ that follow from the Unicode Character Database. Python's standard library only.

    write_scripts.py FOLDER

FOLDER holds UnicodeData.txt, Unihan_Readings.txt and Unihan_Variants.txt (Debian package unicode-data; the last two unpacked with bunzip2).
"""
import collections
import os
import re
import sys
import unicodedata

FOLDER = sys.argv[1]
OUT = "data/names/scripts"
ORIGIN = "Made by tools/names/write_scripts.py from the Unicode Character Database 15.0 (Unicode-3.0 licence), 2026-11-23."


def write(name, what, table):
    """One line a spelling: the Latin letters, a tab, and the characters that are so spelt."""
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as f:
        f.write(f"# {what}\n# {ORIGIN}\n")
        for latin in sorted(table):
            f.write(f"{latin}\t{''.join(table[latin])}\n")


def rows():
    with open(os.path.join(FOLDER, "UnicodeData.txt"), encoding="ascii") as f:
        for line in f:
            code, name, category = line.split(";")[:3]
            if len(code) == 4:
                yield chr(int(code, 16)), name, category


def latin():
    """Letters with marks, ligatures and full-width forms, by compatibility decomposition; letters with strokes by their names."""
    table = collections.defaultdict(list)
    by_hand = {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ẞ": "ss", "þ": "th", "ð": "d", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "ng",
               "ə": "a", "ƒ": "f", "ʒ": "zh", "ɣ": "gh", "ɛ": "e", "ɔ": "o", "ĸ": "k"}
    for c, name, category in rows():
        if c < "\x80" or not (category.startswith("L") or category == "Nd" or name.startswith("FULLWIDTH")):
            continue
        low = c.lower() if len(c.lower()) == 1 else c
        spelt = by_hand.get(low) or "".join(d for d in unicodedata.normalize("NFKD", low) if not unicodedata.combining(d)).lower()
        if category == "Nd":
            spelt = str(unicodedata.digit(c))
        elif not spelt.isascii():
            found = re.match(r"LATIN (?:CAPITAL|SMALL) LETTER ([A-Z])(?: WITH .*)?$", name)
            spelt = found.group(1).lower() if found else ""
        if spelt.isascii() and spelt.isalnum() and len(spelt) <= 3:
            table[spelt].append(c)
    write("latin.txt", "Latin letters with marks, ligatures, full-width letters and the digits of all scripts, in plain letters and digits.", table)


def brahmic():
    """Consonants without their inherent vowel, vowels and vowel signs, by the names of the characters."""
    table = collections.defaultdict(list)
    scripts = "DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM SINHALA THAI LAO TIBETAN MYANMAR KHMER".split()
    odd = {"HAN-AKAT": "a", "ANUSVARA": "n", "NIKAHIT": "m", "NIGGAHITA": "m", "NGA": "ng", "NYA": "ny", "NYO": "ny"}
    for c, name, category in rows():
        words = name.split()
        if words[0] not in scripts or category[0] not in "LM" or {"MAI", "DOT", "TONE", "MON"} & set(words[1:]) - ({"MAI"} if "HAN-AKAT" in words else set()):
            continue
        if words[:3] == ["THAI", "CHARACTER", "SARA"] or "VOWEL" in words:
            spelt = re.sub("[^AEIOU]", "", words[-1]).lower()
            spelt = re.sub(r"(.)\1+", r"\1", spelt)[:2]
        elif words[-1] in odd:
            spelt = odd[words[-1]]
        elif words[0] in ("THAI", "LAO") and len(words) > 2:
            spelt = re.sub("O$", "", words[2]).lower()
        elif "LETTER" in words and category == "Lo":
            letter = words[words.index("LETTER") + 1]
            spelt = re.sub(r"(.)\1+", r"\1", letter).lower() if re.fullmatch("[AEIOU]+", letter) else re.sub("[AO]+$", "", letter).lower()
            spelt = re.sub(r"^(tt|dd|nn|ss|ll|rr|nnn)", lambda m: m.group(1)[0], spelt)
        else:
            continue
        if spelt.isascii() and spelt.isalpha() and len(spelt) <= 3:
            table[spelt].append(c)
    write("brahmic.txt", "Scripts of India, Tibet and South-East Asia: consonants without the vowel that they imply, vowels, vowel signs.", table)


def kana():
    table = collections.defaultdict(list)
    hepburn = {"si": "shi", "ti": "chi", "tu": "tsu", "hu": "fu", "zi": "ji", "di": "ji", "du": "zu", "wo": "o"}
    for c, name, _ in rows():
        found = re.fullmatch("(?:HIRAGANA|KATAKANA) LETTER (SMALL )?([A-Z]+)", name)
        if found and not (found.group(1) and found.group(2) == "TU"):
            spelt = found.group(2).lower()
            table[hepburn.get(spelt, spelt)].append(c)
    write("kana.txt", "Hiragana and katakana after Hepburn; the small tsu and the mark of length have no letter.", table)


def ethiopic():
    table = collections.defaultdict(list)
    for c, name, _ in rows():
        found = re.fullmatch("ETHIOPIC SYLLABLE (?:GLOTTAL |PHARYNGEAL |SEBATBEIT )?([A-Z]+)", name)
        if found and c < "\u1380":
            spelt = re.sub(r"([AEIOU])\1", r"\1", found.group(1)).lower()
            table[spelt].append(c)
    write("ethiopic.txt", "Ethiopic syllables by their names.", table)


def han():
    """The usual reading in Mandarin without tone, for characters of the national standards of China, Taiwan and Japan."""
    table = collections.defaultdict(list)
    with open(os.path.join(FOLDER, "Unihan_Readings.txt"), encoding="utf-8") as f:
        for line in f:
            part = line.rstrip("\n").split("\t")
            if len(part) != 3 or part[1] != "kMandarin" or len(part[0]) != 6:
                continue
            c = chr(int(part[0][2:], 16))
            if not any(encodes(c, standard) for standard in ("gb2312", "big5", "shift_jis")):
                continue
            reading = unicodedata.normalize("NFD", part[2].split()[0]).replace("u\u0308", "v")
            reading = "".join(d for d in reading if not unicodedata.combining(d)).replace("v", "u")
            # Pinyin's q and x sound as ch and sh; in Latin text they stand for too much else.
            table[reading.replace("q", "ch").replace("x", "sh")].append(c)
    write("han.txt", "Chinese characters by their usual reading in Mandarin: pinyin without tones, q and x written as they sound, ch and sh.", table)


def han_variants():
    """Traditional characters by the simplified one, so that both spellings of a name are one spelling."""
    table = collections.defaultdict(list)
    with open(os.path.join(FOLDER, "Unihan_Variants.txt"), encoding="utf-8") as f:
        for line in f:
            part = line.rstrip("\n").split("\t")
            if len(part) != 3 or part[1] != "kSimplifiedVariant" or len(part[0]) != 6:
                continue
            traditional, simplified = chr(int(part[0][2:], 16)), part[2].split()[0]
            if len(simplified) == 6 and simplified != part[0] and encodes(traditional, "big5"):
                table[chr(int(simplified[2:], 16))].append(traditional)
    write("han-variants.txt", "Simplified characters, and the traditional ones that are written for them.", table)


def encodes(c, standard):
    try:
        c.encode(standard)
    except UnicodeEncodeError:
        return False
    return True


for make in (latin, brahmic, kana, ethiopic, han, han_variants):
    make()
