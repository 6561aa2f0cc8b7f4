#!/usr/bin/env python3
"""Changes what must not change the reading of a report, and sees what changes.

    gold/swaps.py REPORTS.jsonl... [--program "dotnet src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll"] [--changes persons,towns] [--seed 1]
                  [--limit N] [--table] [--show N] [--keep FOLDER]

Every report is read as it is; with the offsets of that record copies are made, each with one change, and read in turn:

    persons     every person has an invented name of a region of the world, whole or surname alone; titles and pronouns stay
    towns       every town but capitals has the name of a small town of the same state, or one that no gazetteer has
    states      states exchange their names, adjectives, peoples and capitals (those that take an article stay)
    groups      parties, rebels and other organizations of politics have invented names, or acronyms
    cut         the second half of the paragraphs is missing
    front       a paragraph on something else stands behind the first
    middle      and in the middle, before a paragraph without pronouns
    order       "X said (that) C." is "C, X said.", and the other way round
    according   either of these is "According to X, C."; this is "X said C."
    dayfront    "X said on Monday that C" is "On Monday, X said that C"
    weekdays    each weekday is another

What is read of a copy is carried back to the original's offsets and compared, finding by finding. An entity of the copy is that entity of the
original which has most of its mentions, so that names do not matter. Printed are, for each change and section, what was kept, what stands at the
same words with other fields (changed), lost and new, and the reports that differ most. What differs is not always wrong in the copy: it may have
been wrong, or right by knowledge of the name, in the original. Python's standard library only.
"""
import argparse
import bisect
import json
import os
import random
import re
import shlex
import struct
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(HERE)
TABLE = ["engagements", "proposals", "control", "facilities"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
OBJECTS = {"He": "him", "he": "him", "She": "her", "she": "her", "They": "them", "they": "them", "I": "me", "We": "us", "we": "us"}
LOWERED = {"The", "A", "An", "He", "She", "They", "It", "His", "Her", "Their", "Its", "Some", "Several", "Many", "Both", "Two", "Three", "Officials",
           "Police", "Witnesses", "Residents", "Analysts", "One", "Another", "Other", "This", "That", "These", "Those", "There", "In", "Government"}

# Names are built of stems and endings, so that they look like names of the region and most of them are nobody's:
# stems of given names | endings of men | of women | stems of surnames | endings.
REGIONS = [
    ("Ham Bour Sal Dram Nam Yac Sid", "issou adou okary idou", "iata atou ssita inatou",
     "Tank Zoung Sawad Bam Kind Naban Kont", "oano rana émogo ara ogo"),
    ("Htay Nyunt Thaung Kyaing Hlaing Saw", "_Zin _Htet _Lwe _Naung", "_Yi _Mya _Hnin", "Phyo Thwin Hmwe Kyi Zeya Swe Aye", "t n u thu"),
    ("Ask Tar Bes Alkh Mur Zurab Ira", "ezar iel ariko azur", "eli una iko",
     "Dzhap Chikov Tsint Makhar Kvarts Gogu", "sadze ulia khelashvili arov akhia"),
    ("Tewol Gebre Absh Mek Wele Kah", "medhin kristos ir onnen in", "dit tsion ira deya", "Warf Gell Asged Bogor Wolde Tekl", "aa eh om mariam ab"),
    ("Nord Rash Kam Zul Sul Tah", "aide undi aluddin ikri", "aina ima ara", "Macapa Amba Dimapo Maran Sumn Gunda", "dong lawi ro tar gundo"),
    ("Wil Yei Ed Dar Jhoi Fab", "mar son ilson win er", "delis leidy ney elba", "Quin Chavarr Guach Mosq Ulc Tapasc", "tero iaga etá uera ué o"),
    ("Nur Temir Baky Erk Altyn Mir", "bolat lan tay zhan", "gul aim guzel", "Sadyr Toktog Mambet Osmon Dzhold Beksh", "aliev ulov baev kulov oshev"),
    ("Rado Zdra Ljubo Milo Stani", "van vko mir rad", "vanka nka slava", "Petrush Kov Grab Vujo Trpk Zdravk", "evski ačić ovar ošević ovski"),
    ("Tav Kol Sol Man Sil", "ita ombo aulo asa", "ela una alei", "Lilo Sopo Waka Tau Mae", "manu fono huru lanu kari"),
    ("Habi Ndagi Uwi Bizi Niyo", "mana jimana ragiye nkindi", "zeye ngabire mbazi", "Ntaka Bizim Rusa Kabi Mpoz", "ruti ungu gara rembe ayo"),
]
TOWN_STEMS = "Karg Tumb Dolo Ish Mend Zol Bark Ghas Yanb Chir Oul Drov Sesk Pant Lagh Meret"
TOWN_ENDS = "andou ezi ovka abad urga ilo enga ara iyah oum ugri ino"
GROUP_FIRST = "Free United Eastern Northern Highland Popular Patriotic Coastal Revolutionary Upper National Young"
GROUP_MIDDLE = "Hills Plains Lake Valley Homeland Workers Shepherds Delta Justice Peoples"
GROUP_LAST = "Front Movement Alliance League Union Army Congress Council"
GROUP_WORDS = "Dantabé Murabitat Sangaré-Tan Vekildar Ojalté Huwwara Zarkhel Tambiri Ayduzan Kolomé"
# Words of parties that stay what they are when they have another name.
POLITICS = {"PTY", "REB", "OPP", "UAF", "SEP", "CRM"}

ELSEWHERE = [
    "The harvest of cherries was the largest in a decade, growers in the valley reported, thanks to a mild spring and to rain that came in time.",
    "A museum of clocks opens its doors next month after four years of repairs. Visitors can see more than 900 pieces, the oldest from 1540.",
    "The marathon was won by Ilse Brandhorst in 2 hours and 24 minutes. \"I did not expect this,\" she said at the finish. She will run on.",
    "Astronomers have measured a comet's tail anew. Its length, Professor Oke Lindqvist said, surprised even him. He hopes for a clear sky in March.",
]


class Copy:
    """A text made of pieces of another, and where each piece stood there."""

    def __init__(self, text, pieces):
        """A piece is (start, end): those words; (start, end, words): other words in their place; or words that are new."""
        self.starts, self.pieces, parts, at = [], [], [], 0
        for piece in pieces:
            words = piece if isinstance(piece, str) else piece[2] if len(piece) > 2 else text[piece[0]:piece[1]]
            if not words:
                continue
            self.starts.append(at)
            self.pieces.append(None if isinstance(piece, str) else (*piece[:2], len(piece) == 2))
            parts.append(words)
            at += len(words)
        self.text = "".join(parts)

    def origin(self, start, end):
        """Where the original has a span of the copy; None where it has none of it."""
        spans = []
        for k in range(bisect.bisect_right(self.starts, start) - 1, len(self.pieces)):
            if self.starts[k] >= end:
                break
            if self.pieces[k] is None:
                continue
            first, last, same = self.pieces[k]
            if same:
                skipped = max(0, start - self.starts[k])
                first, last = first + skipped, min(last, first + end - self.starts[k])
            spans.append((first, last))
        return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def rewritten(text, edits):
    """The copy with other words in places: (start, end, words), of which none may overlap; later ones that do are left out."""
    pieces, at = [], 0
    for start, end, words in sorted(edits):
        if start >= at:
            pieces += [(at, start), (start, end, words)]
            at = end
    return Copy(text, pieces + [(at, len(text))])


# ---- what the lexicons know ----

def lines_of(path):
    with open(os.path.join(REPOSITORY, path), encoding="utf-8") as f:
        return [line.strip() for line in f if line.strip() and not line.startswith("#")]


def known_names():
    """Words of names that the program's lists have, in lower case."""
    words = set()
    for path in ("data/names/given-names.txt", "data/names/surnames.txt", "data/names/places.txt"):
        words.update(w.lower() for line in lines_of(path) for w in re.split(r"[\s;|=]+", line))
    words.update(w.lower() for line in lines_of("data/figures/public-figures.csv") for w in line.split(";")[0].split())
    return words


def small_towns():
    """Towns of 1,000 to 15,000 inhabitants by their state's alpha-2 code, from models/places.dragoman (its layout: ModelFile, GazetteerPlace)."""
    with open(os.path.join(REPOSITORY, "models", "places.dragoman"), "rb") as f:
        data = f.read()
    arrays, at = {}, 16
    for _ in range(struct.unpack_from("<i", data, 12)[0]):
        length = data[at]
        offset, size = struct.unpack_from("<qq", data, at + 1 + length)
        arrays[data[at + 1:at + 1 + length].decode()] = data[offset:offset + size]
        at += 17 + length
    codes = arrays["words"].decode().split("\n")
    starts = struct.unpack(f"<{len(arrays['displayed-starts']) // 4}i", arrays["displayed-starts"])
    large, towns = set(), defaultdict(list)
    for k, (_, _, _, people, country, _, feature, _) in enumerate(struct.iter_unpack("<iiiiHHHH", arrays["places"])):
        name = arrays["displayed"][starts[k]:starts[k + 1]].decode()
        if people > 15_000:
            large.add(name)
        elif people >= 1_000 and codes[feature].startswith("PPL") and re.fullmatch(r"[^\W\d_]{5,12}( [^\W\d_]{5,12})?", name):
            towns[codes[country]].append(name)
    return {country: [t for t in names if t not in large] for country, names in towns.items()}


class State:
    """A state of data/actors/states.csv."""

    def __init__(self, row):
        fields = [f.split("|") for f in row.split(";")]
        self.name, self.others, people, self.capital = fields[0][0], fields[5], fields[6], fields[7][0]
        self.adjectives = [p for p in people if p and not p.endswith("s")]
        self.peoples = [p for p in people if p.endswith("s")]


class Knowledge:
    """What changes are made of."""

    def __init__(self):
        self.known = known_names()
        self.towns = small_towns()
        states = [State(row) for row in lines_of("data/actors/states.csv") if row.split(";")[1] == "country"]
        # "the Netherlands" takes an article, "France" has no word for its people, and "Mexico City" is told by its own name.
        self.states = [s for s in states if s.adjectives and s.peoples and s.capital and s.name not in s.capital and not s.name.endswith("s")
                       and not s.name.startswith(("United", "Republic", "Democratic", "Central"))]


# ---- changes ----

def named(record, wanted):
    """Entities with mentions by name, and these."""
    for entity in record.get("entities", []):
        mentions = [m for m in entity.get("mentions", []) if m.get("type") == "name"]
        if mentions and wanted(entity):
            yield entity, mentions


def new_person(chance, known, woman):
    while True:
        region = [part.split() for part in chance.choice(REGIONS)]
        given = chance.choice(region[0]) + chance.choice(region[2 if woman else 1])
        surname = chance.choice(region[3]) + chance.choice(region[4])
        if not any(w.lower() in known for w in (given.replace("_", " ") + " " + surname).split()):
            return given.replace("_", " "), surname


def persons(record, chance, knowledge):
    text, edits, surnames = record["report"]["text"], [], {}
    for entity, mentions in named(record, lambda e: e["kind"] == "person"):
        said = Counter(text[m["start"]:m["end"]].lower() for m in entity["mentions"] if m.get("type") == "pronoun")
        woman = sum(said[p] for p in ("she", "her", "hers")) > sum(said[p] for p in ("he", "him", "his"))
        given, surname = new_person(chance, knowledge.known, woman)
        mentions = [m for m in mentions if text[m["start"]].isupper()]
        longest = max((text[m["start"]:m["end"]] for m in mentions), key=len, default="").split()
        alone = Counter(text[m["start"]:m["end"]] for m in mentions)
        # Of one family, one surname; "Wen" of Wen Jiabao is one.
        family = longest[0] if len(longest) > 1 and alone[longest[0]] > alone[longest[-1]] else longest[-1] if longest else ""
        surname = surnames.setdefault(family, surname) if len(longest) > 1 else surname
        for m in mentions:
            words = text[m["start"]:m["end"]].split()
            tail = re.search(r"(['’]s?)?$", words[-1]).group()
            if len(words) > 1:
                name = f"{given} {surname}"
            else:
                name = given if len(longest) > 1 and words[0] == longest[0] != family else surname
            edits.append((m["start"], m["end"], name + tail))
    return rewritten(text, edits)


def towns(record, chance, knowledge):
    text, edits = record["report"]["text"], []

    def is_town(entity):
        feature = entity.get("place", {}).get("feature", "")
        return entity["kind"] == "place" and feature.startswith("PPL") and feature != "PPLC"

    for entity, mentions in named(record, is_town):
        real = knowledge.towns.get(entity["place"].get("country"), [])
        if real and chance.random() < 0.5:
            name = chance.choice(real)
        else:
            name = chance.choice(TOWN_STEMS.split()) + chance.choice(TOWN_ENDS.split())
        edits += [(m["start"], m["end"], name) for m in mentions]
    return rewritten(text, edits)


def states(record, chance, knowledge):
    text, words = record["report"]["text"], {}
    order = knowledge.states[:]
    chance.shuffle(order)
    for old, new in zip(order, order[1:] + order[:1]):
        words.update({other: new.name for other in old.others if other and len(other) > 3})
        words.update({adjective: new.adjectives[0] for adjective in old.adjectives})
        words.update({people: new.peoples[0] for people in old.peoples})
        words[old.capital], words[old.name] = new.capital, new.name
    persons = [(m["start"], m["end"]) for _, mentions in named(record, lambda e: e["kind"] == "person") for m in mentions]
    edits = []
    for found in re.finditer(r"\b(" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")\b", text):
        if any(start < found.end() and found.start() < end for start, end in persons):
            continue
        edits.append((*found.span(), words[found.group()]))
        article = re.search(r"\b([Aa])n? $", text[max(0, found.start() - 4):found.start()])
        if article:
            end = found.start() - 1
            edits.append((end - len(article.group()) + 1, end, article.group(1) + ("n" if words[found.group()][0] in "AEIO" else "")))
    return rewritten(text, edits)


def groups(record, chance, knowledge):
    text, edits = record["report"]["text"], []
    for entity, mentions in named(record, lambda e: e["kind"] in ("organization", "group") and e.get("sector") in POLITICS):
        long_name = [chance.choice(part.split()) for part in (GROUP_FIRST, GROUP_MIDDLE, GROUP_LAST)]
        acronym = "".join(w[0] for w in long_name)
        word = chance.choice(GROUP_WORDS.split())
        short = acronym if chance.random() < 0.5 else word
        for m in mentions:
            words = text[m["start"]:m["end"]]
            if words.endswith("s") and entity["kind"] == "group":
                name = word + "s"
            elif re.search(r"\b[Tt]he $", text[:m["start"]][-4:]) and " " in words:
                name = " ".join(long_name)
            elif words.isupper():
                name = acronym
            else:
                name = short
            edits.append((m["start"], m["end"], name))
    return rewritten(text, edits)


def paragraph_starts(text):
    return [0] + [m.end() for m in re.finditer(r"\n\s*\n", text) if m.end() < len(text)]


def cut(record, chance, knowledge):
    text, starts = record["report"]["text"], paragraph_starts(record["report"]["text"])
    return Copy(text, [(0, starts[len(starts) // 2])]) if len(starts) > 3 else None


def with_paragraph(record, chance, at):
    """A paragraph on something else before one that does not go on about who was named in the last."""
    text, starts = record["report"]["text"], paragraph_starts(record["report"]["text"])
    whole = [s for k, s in enumerate(starts) if k >= len(starts) * at and k > 0
             and not re.search(r"\b(he|she|they|it|his|her|their|its|him|them)\b|[\"“]", re.split(r"\n\s*\n", text[s:])[0], re.I)]
    return Copy(text, [(0, whole[0]), chance.choice(ELSEWHERE) + "\n\n", (whole[0], len(text))]) if whole else None


def front(record, chance, knowledge):
    return with_paragraph(record, chance, 0)


def middle(record, chance, knowledge):
    return with_paragraph(record, chance, 0.5)


def said_sentences(record):
    """Sentences that are one indirect statement: their span, how they are ordered, and the spans of source, cue and content."""
    text, ends = record["report"]["text"], {s["start"]: s["end"] for s in record["sentences"]}
    starts, made = sorted(ends), Counter()
    told = [s for s in record.get("statements", []) if "cue" in s and "source" in s]
    for statement in told:
        made[starts[max(0, bisect.bisect_right(starts, statement["cue"]["start"]) - 1)]] += 1
    for statement in told:
        if statement["form"] != "indirect" or len(statement["content"]) != 1 or statement.get("refusal"):
            continue
        start = starts[max(0, bisect.bisect_right(starts, statement["cue"]["start"]) - 1)]
        source, cue, content = statement["source"], statement["cue"], statement["content"][0]
        if made[start] > 1 or text[ends[start] - 1] != "." or "," in text[source["start"]:source["end"]] \
                or text[cue["start"]:cue["end"]] not in ("said", "says", "According to", "according to"):
            continue
        between = text[start:ends[start]]
        for part in sorted((source, cue, content), key=lambda p: -p["start"]):
            if part["start"] < start or part["end"] > ends[start]:
                break
            between = between[:part["start"] - start] + "*" + between[part["end"] - start:]
        else:
            order = "".join(n for _, n in sorted(((source["start"], "X"), (cue["start"], "v"), (content["start"], "C"))))
            if re.fullmatch(r"\*,? ?\*,?( that)? ?\*\.?", between):
                yield (start, ends[start]), order, source, cue, content


def span(part, words=None):
    return (part["start"], part["end"]) if words is None else (part["start"], part["end"], words)


def opened(part, text):
    """A clause that begins the sentence."""
    return [(part["start"], part["start"] + 1, text[part["start"]].upper()), (part["start"] + 1, part["end"])]


def inside(part, text):
    """One that began it and does no longer."""
    start, end = part["start"], part["end"]
    return [(start, start + 1, text[start].lower()), (start + 1, end)] if text[start:end].split(" ")[0] in LOWERED else [(start, end)]


def bare(part, text):
    """Content without "that" before it and the stop behind it."""
    start, end = part["start"], part["end"]
    while end > start and text[end - 1] in ".,":
        end -= 1
    return {"start": start + 5 if text.startswith("that ", start) else start, "end": end}


def recast(record, forms):
    """The copy in which sentences of one statement have another form: order of parts → function of (text, source, cue, content) to pieces."""
    text, pieces, at = record["report"]["text"], [], 0
    for (start, end), order, source, cue, content in said_sentences(record):
        if start < at or order not in forms:
            continue
        pieces += [(at, start), *forms[order](text, source, cue, bare(content, text)), "."]
        at = end
    return Copy(text, pieces + [(at, len(text))]) if pieces else None


def order(record, chance, knowledge):
    def behind(text, source, cue, content):
        return [*opened(content, text), ", ", *inside(source, text), " ", span(cue)]

    def before(text, source, cue, content):
        said = span(cue) if text[cue["start"]:cue["end"]].startswith("sa") else span(cue, "said")
        return [*opened(source, text), " ", said, " that ", *inside(content, text)]

    return recast(record, {"XvC": behind, "CXv": before, "CvX": before})


def according(record, chance, knowledge):
    def according_to(text, source, cue, content):
        name = text[source["start"]:source["end"]]
        who = [span(source, OBJECTS[name])] if name in OBJECTS else inside(source, text)
        return [span(cue, "According to"), " ", *who, ", ", *inside(content, text)]

    def said(text, source, cue, content):
        return [*opened(source, text), " ", span(cue, "said"), " ", *inside(content, text)]

    return recast(record, {"XvC": according_to, "CXv": according_to, "CvX": according_to, "vXC": said})


def dayfront(record, chance, knowledge):
    text, pieces, at = record["report"]["text"], [], 0
    ends = {s["start"]: s["end"] for s in record["sentences"]}
    for statement in record.get("statements", []):
        if "source" not in statement or "cue" not in statement or statement["source"]["start"] not in ends or statement["source"]["start"] < at:
            continue
        source, cue = statement["source"], statement["cue"]
        day = re.match(r"( on)? (" + "|".join(WEEKDAYS) + r")(?=( that)? [a-z])", text[cue["end"]:ends[source["start"]]])
        if day and cue["start"] > source["end"]:
            pieces += [(at, source["start"]), "On ", (cue["end"] + day.start(2), cue["end"] + day.end(2)), ", ", *inside(source, text),
                       (source["end"], cue["end"])]
            at = cue["end"] + day.end()
    return Copy(text, pieces + [(at, len(text))]) if pieces else None


def weekdays(record, chance, knowledge):
    text, by = record["report"]["text"], chance.randint(1, 6)
    found = re.finditer(r"\b(" + "|".join(WEEKDAYS) + r")\b", text)
    return rewritten(text, [(*m.span(), WEEKDAYS[(WEEKDAYS.index(m.group()) + by) % 7]) for m in found])


CHANGES = {f.__name__: f for f in (persons, towns, states, groups, cut, front, middle, order, according, dayfront, weekdays)}


# ---- reading and comparing ----

class Reading:
    """A record's findings, with their offsets in the original."""

    def __init__(self, record, origin):
        self.record, self.text = record, record["report"]["text"]
        self.origin = origin
        self.names = {e["id"]: e["name"] for e in record.get("entities", [])}
        self.kinds = {e["id"]: e["kind"] for e in record.get("entities", [])}
        self.mentions = {}
        for entity in record.get("entities", []):
            spans = [(origin(m["start"], m["end"]), m.get("type")) for m in entity.get("mentions", [])]
            self.mentions[entity["id"]] = [(*s, t) for s, t in spans if s]

    def findings(self):
        """(section, spans in the original, fields, the place in the text) of each; a field is a value, or a set of (entity, span)."""
        record = self.record

        def spans(*parts):
            return [s for p in parts if p for s in [self.origin(p["start"], p["end"])] if s]

        def who(entity, *parts):
            return (entity, (spans(*parts) or [None])[0]) if entity else None

        def whos(parts):
            return {(p["entity"], (spans(p) or [None])[0]) for p in parts}

        for e in record.get("entities", []):
            for m in e.get("mentions", []):
                if m.get("type") == "name":
                    yield "names", spans(m), {"kind": e["kind"]}, m["start"]
        for s in record.get("statements", []):
            # A quotation may stand without a word of saying.
            cue = s.get("cue") or s["content"][0]
            yield "statements", spans(cue), {"speaker": who(s.get("speaker"), s.get("source"))}, cue["start"]
        for v in record.get("events", []):
            fields = {"class": v["class"], "mode": v.get("mode"), "status": v.get("status"), "actors": whos(v.get("actors", [])),
                      "recipients": whos(v.get("recipients", []))}
            yield "events", spans(v["trigger"]), fields, v["trigger"]["start"]
        for g in record.get("engagements", []):
            fields = {"form": g["form"], "status": g.get("status"), "participants": {(p, None) for p in g.get("participants", [])}}
            yield "engagements", spans(*g["evidence"]), fields, g["evidence"][0]["start"]
        for p in record.get("proposals", []):
            for x in p.get("positions", []):
                yield "stances", spans(*x["evidence"]), {"party": who(x.get("party")), "stance": x["stance"]}, x["evidence"][0]["start"]
        for c in record.get("claims", []):
            yield "claims", spans(c["content"]), {"kind": c["kind"], "by": who(c.get("by")), "against": who(c.get("against"))}, c["content"]["start"]
        for k in record.get("control", []):
            fields = {"change": k["change"], "place": who(k.get("place")), "holder": who(k.get("holder"))}
            yield "control", spans(*k["evidence"]), fields, k["evidence"][0]["start"]
        for f in record.get("facilities", []):
            yield "facilities", spans(*f["evidence"]), {"facility": who(f.get("facility")), "state": f.get("state")}, f["evidence"][0]["start"]


def overlap(one, other):
    return any(a < d and c < b for a, b in one for c, d in other)


class Identity:
    """Which entity of the copy is which of the original."""

    def __init__(self, old, new):
        at = defaultdict(set)
        for entity, mentions in old.mentions.items():
            for start, end, _ in mentions:
                for key in (start, end, (start, end)):
                    at[key].add(entity)
        votes, back = defaultdict(Counter), defaultdict(Counter)
        for entity, mentions in new.mentions.items():
            for start, end, kind in mentions:
                # "Darfur rebels" begins where "Darfur" does: the same words first. A name says who somebody is; a pronoun is given to one.
                for of in sorted(at[start, end] or at[start] | at[end]):
                    votes[entity][of] += 3 if kind == "name" else 1
                    back[of][entity] += 3 if kind == "name" else 1
        self.best = {e: c.most_common(1)[0][0] for e, c in votes.items()}
        self.back = {e: c.most_common(1)[0][0] for e, c in back.items()}
        # Who has no mention (one whom two words name together) is known by the name alone.
        self.unseen = [{e: r.names[e] for e, mentions in r.mentions.items() if not mentions} for r in (old, new)]

    def same(self, old, new):
        if not old or not new:
            return not old and not new
        (one, first), (other, second) = old, new
        if one in self.unseen[0]:
            return self.unseen[0][one] == self.unseen[1].get(other)
        return self.best.get(other) == one or self.back.get(one) == other or bool(first and second and overlap([first], [second]))

    def equal(self, old, new):
        if isinstance(old, set):
            return len(old) == len(new) and all(any(self.same(o, n) for n in new) for o in old)
        return self.same(old, new) if isinstance(old, tuple) or isinstance(new, tuple) else old == new


def compare(old, new, copy):
    """(section, what became of it, old finding, new finding, fields that differ) of every finding of either."""
    identity, found = Identity(old, new), []
    kept = [p[:2] for p in copy.pieces if p]
    by_section = defaultdict(lambda: ([], []))
    for side, reading in enumerate((old, new)):
        for section, spans, fields, at in reading.findings():
            # What was cut out of the original is no loss, what stands in a new paragraph no find.
            if spans and (side or overlap(spans, kept)):
                by_section[section][side].append((spans, fields, at))
    for section, (before, after) in by_section.items():
        pairs = []
        for i, (spans, fields, _) in enumerate(before):
            for k, (others, values, _) in enumerate(after):
                if overlap(spans, others):
                    pairs.append((sum(not identity.equal(fields[f], values[f]) for f in fields), i, k))
        paired, taken = {}, set()
        for _, i, k in sorted(pairs):
            if i not in paired and k not in taken:
                paired[i] = k
                taken.add(k)
        for i, finding in enumerate(before):
            if i not in paired:
                found.append((section, "lost", finding, None, []))
                continue
            other = after[paired[i]]
            fields = [f for f in finding[1] if not identity.equal(finding[1][f], other[1][f])]
            found.append((section, "changed" if fields else "kept", finding, other, fields))
        found += [(section, "new", None, finding, []) for k, finding in enumerate(after) if k not in taken]
    return found


def read(program, reports, folder, name):
    path = os.path.join(folder, name + ".jsonl")
    with open(path, "w", encoding="utf-8") as f:
        for report in reports:
            f.write(json.dumps(report, ensure_ascii=False) + "\n")
    out = os.path.join(folder, name + ".records.jsonl")
    with open(out, "w", encoding="utf-8") as f:
        subprocess.run([*program, "read", path, "--format", "json"], check=True, stdout=f)
    with open(out, encoding="utf-8") as f:
        return {r["report"]["id"]: r for r in map(json.loads, f)}


def told(finding, reading):
    """A finding in words, with its sentence."""
    if not finding:
        return "–"

    def word(value):
        if isinstance(value, set):
            return ", ".join(sorted(map(word, value))) or "–"
        return reading.names.get(value[0], value[0]) if isinstance(value, tuple) else "–" if value is None else str(value)

    return " ".join(f"{f}={word(v)}" for f, v in finding[1].items())


def sentence(reading, at):
    for s in reading.record["sentences"]:
        if s["start"] <= at < s["end"]:
            return " ".join(reading.text[s["start"]:s["end"]].split())
    return ""


def main():
    parser = argparse.ArgumentParser(description="Changes what must not change the reading of a report, and sees what changes.")
    parser.add_argument("reports", nargs="+", help="files of reports, JSON Lines")
    parser.add_argument("--program", default="dotnet src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll")
    parser.add_argument("--changes", default=",".join(CHANGES))
    parser.add_argument("--seed", default="1")
    parser.add_argument("--limit", type=int, default=0, help="no more than so many reports of each file, at random")
    parser.add_argument("--table", action="store_true", help="only reports whose record has lines of the table")
    parser.add_argument("--show", type=int, default=0, help="print so many differences of each change, at random")
    parser.add_argument("--section", help="only those of this section")
    parser.add_argument("--keep", help="a folder for copies and records")
    arguments = parser.parse_args()
    program, knowledge = shlex.split(arguments.program), Knowledge()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or scratch
        os.makedirs(folder, exist_ok=True)
        reports = []
        for path in arguments.reports:
            with open(path, encoding="utf-8") as f:
                some = [json.loads(line) for line in f]
            if arguments.table:
                records = read(program, some, folder, "all")
                some = [r for r in some if any(records[r["id"]].get(s) for s in TABLE)]
            if arguments.limit:
                some = random.Random(arguments.seed).sample(some, min(arguments.limit, len(some)))
            reports += some
        records = read(program, reports, folder, "originals")
        for change in arguments.changes.split(","):
            copies = {}
            for report in reports:
                copy = CHANGES[change](records[report["id"]], random.Random(f"{arguments.seed} {change} {report['id']}"), knowledge)
                if copy and copy.text != report["text"]:
                    copies[report["id"]] = copy
            made = read(program, [{**r, "text": copies[r["id"]].text} for r in reports if r["id"] in copies], folder, change)
            counts, differences, worst = defaultdict(Counter), [], Counter()
            for id_, copy in copies.items():
                old, new = Reading(records[id_], lambda start, end: (start, end)), Reading(made[id_], copy.origin)
                for section, fate, before, after, fields in compare(old, new, copy):
                    counts[section][fate] += 1
                    if fate != "kept":
                        worst[id_] += 1
                        for f in fields:
                            counts[section][f] += 1
                        differences.append((id_, section, fate, fields, before, after, old, new))
            print(f"== {change}: {len(copies)} reports")
            for section in counts:
                c = counts[section]
                before = c["kept"] + c["changed"] + c["lost"]
                fields = " ".join(f"{f} {n}" for f, n in c.most_common() if f not in ("kept", "changed", "lost", "new"))
                print(f"  {section:12} kept {c['kept']}/{before} = {100 * c['kept'] / max(1, before):.1f} %  changed {c['changed']}  "
                      f"lost {c['lost']}  new {c['new']}  {fields}")
            print("  most in " + ", ".join(f"{i} {n}" for i, n in worst.most_common(5)))
            if arguments.section:
                differences = [d for d in differences if d[1] in arguments.section.split(",")]
            random.Random(arguments.seed).shuffle(differences)
            for id_, section, fate, fields, before, after, old, new in differences[:arguments.show]:
                print(f"\n  {id_} {section} {fate} {' '.join(fields)}")
                if before:
                    print(f"    - {told(before, old)}\n      {sentence(old, before[2])}")
                if after:
                    print(f"    + {told(after, new)}\n      {sentence(new, after[2])}")
                elif before:
                    at = next((s for s in range(len(new.text)) if (o := copies[id_].origin(s, s + 1)) and o[0] >= before[0][0][0]), 0)
                    print(f"      {sentence(new, at)}")


if __name__ == "__main__":
    main()
