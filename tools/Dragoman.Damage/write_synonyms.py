"""Writes synonyms.txt, the word list of tools/Dragoman.Damage, from WordNet 3.0. Usage: write_synonyms.py WORDNET, the folder with data.noun and cntlist.rev.

A line is a part of speech, a word and what a dictionary that knows no context may put in its place, the usual sense first.
"""
import os
import re
import sys

FOLDER = sys.argv[1]
# How often a word and a substitute were met in WordNet's own sense-tagged texts; below it they are too rare to be anybody's choice.
FEWEST_WORD, FEWEST_SUBSTITUTE, MOST = 8, 2, 5
WORD = re.compile(r"^[a-z]{3,14}$")


def counts():
    """Occurrences by part of speech and word."""
    total = {}
    with open(os.path.join(FOLDER, "cntlist.rev"), encoding="ascii") as f:
        for line in f:
            key, _, count = line.split()
            word, rest = key.split("%")
            pos = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[rest[0]]
            total[pos, word] = total.get((pos, word), 0) + int(count)
    return total


def synsets(name):
    """Words of each synset by its offset."""
    sets = {}
    with open(os.path.join(FOLDER, "data." + name), encoding="latin-1") as f:
        for line in f:
            if line.startswith(" "):
                continue
            fields = line.split()
            number = int(fields[3], 16)
            sets[fields[0]] = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]) for i in range(number)]
    return sets


def main():
    total = counts()
    lines = []
    for pos, name in (("a", "adj"), ("n", "noun"), ("r", "adv"), ("v", "verb")):
        sets = synsets(name)
        with open(os.path.join(FOLDER, "index." + name), encoding="latin-1") as f:
            for line in f:
                fields = line.split()
                if line.startswith(" ") or not WORD.match(fields[0]) or total.get((pos, fields[0]), 0) < FEWEST_WORD:
                    continue
                offsets = fields[-int(fields[2]):]
                substitutes = []
                for offset in offsets[:4]:
                    for word in sets[offset]:
                        if word != fields[0] and WORD.match(word) and word not in substitutes and total.get((pos, word), 0) >= FEWEST_SUBSTITUTE:
                            substitutes.append(word)
                if substitutes:
                    lines.append(f"{pos} {fields[0]} {' '.join(substitutes[:MOST])}")
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "synonyms.txt"), "w", encoding="ascii") as f:
        f.write("# Words and what stands for them: part of speech, word, substitutes. Made by write_synonyms.py.\n"
                "# Origin: WordNet 3.0, Copyright 2006 by Princeton University (WordNet licence, see NOTICE). Date: 2026-11-23. Read by tools/Dragoman.Damage only.\n")
        f.write("\n".join(lines) + "\n")


main()
