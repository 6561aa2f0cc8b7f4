using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Which facility a word means: by its name, as the one told last, by what it is a part of, by the place it is at or leads to.</summary>
internal sealed partial class FacilityFinder
{
    private void Remember(int word)
    {
        int facility = Named(word);
        if (facility < 0 && _t.Upos[word] is Upos.NOUN && Lexicon.Has("again", _t.Lemma[word]) && c.Entities.AtHead(word) is >= 0 and int plain
            && c.Entities.Entities[plain].Kind is EntityKind.Facility)
            facility = plain;
        if (facility >= 0)
            (_last, _lastSentence) = (facility, _t.SentenceOf[word]);
    }

    // A facility with a name; "the plant" is the one told last.
    private int Named(int word)
    {
        int entity = c.Entities.AtHead(word);
        // "the Rafah crossing" may be taken for a place.
        // "Rafah, the only crossing between A and B": what it is stands behind it.
        return entity >= 0 && c.Entities.Entities[entity] is { Kind: EntityKind.Facility or EntityKind.Place or EntityKind.Organization } e
            && (e.Kind is EntityKind.Organization
                ? _t.Form[word] is "Hospital" or "Airport" or "Refinery" or "Dam" or "Terminal" or "Reactor" or "Pipeline"
                : e.Kind is EntityKind.Facility || Lexicon.Has("facility", _t.Lemma[word].ToLowerInvariant())
                    || c.Tree.Child(word, Deprel.appos) is >= 0 and int what && what > word && _t.Upos[what] is Upos.NOUN
                        && Lexicon.Has("facility", _t.Lemma[what]))
            && _t.Xpos[word] is not (Xpos.NNS or Xpos.NNPS) && HasCapital(e.Name) ? entity : -1;
    }

    private static bool HasCapital(string name)
    {
        foreach (char c in name)
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    private int Facility(int word)
    {
        if (word < 0)
            return -1;
        if (Named(word) is >= 0 and int named)
            return named;
        if (WholeOf(word) is >= 0 and int whole)
            return whole;
        if (WayOf(word) is >= 0 and int way)
            return way;
        if (CalledBehind(word) is >= 0 and int called)
            return called;
        if (CapitalFacility(word) is >= 0 and int opening)
            return opening;
        if (_t.Xpos[word] is Xpos.WDT or Xpos.WP && c.Antecedent(word) is >= 0 and int antecedent)
            return Facility(antecedent);
        // "the airport of Goma", "in Stepanakert the power station": a name of its own by its place.
        if (c.Entities.AtHead(word) is >= 0 and int plain && c.Entities.Entities[plain].Kind is EntityKind.Facility && _t.Upos[word] is Upos.NOUN
            && (OfPlace(word) || _t.Xpos[word] is Xpos.NN && (LeadsTo(word) || IsInTown(word) || IsOwned(word))))
            return plain;
        if (IsTheOne(word))
            return c.Entities.AtHead(word);
        // "seized the port of Poti … Poti has been paralysed since": a port by the name of its town.
        if (_last >= 0 && _t.Upos[word] is Upos.PROPN && _t.SentenceOf[word] - _lastSentence <= NearSentences && IsCalledBy(_last, word)
            && _t.Deprel[word] is Deprel.nsubj or Deprel.nsubj_pass)
            return _last;
        bool near = _last >= 0 && _t.SentenceOf[word] - _lastSentence <= NearSentences;
        if (near && _t.Lemma[word] is "it" or "its" && _t.Upos[word] is Upos.PRON && c.Entities.AtHead(word) is var meant
            && (meant < 0 || meant == _last))
            return _last;
        // "The dam Kakhovka", "the dam" behind a crossing: not the one told last.
        if (near
            && (word + 1 < _t.Count && _t.Upos[word + 1] is Upos.PROPN && _t.Head[word + 1] == word
                || !IsGeneral(_t.Lemma[word], c.Entities.Entities[_last].Name) && !Lexicon.Has("again", _t.Lemma[word])
                    && IsOtherKind(c.Entities.Entities[_last].Name, _t.Lemma[word])))
            near = false;
        // "the only station of the city": one of its own.
        for (int k = near ? c.Tree.FirstChild(word) : -1; k >= 0; k = c.Tree.NextSibling(k))
            near &= !(k < word && _t.Lemma[k] is "only" or "other" or "another" or "second" or "new");
        return near && _t.Upos[word] is Upos.NOUN
            && (Lexicon.Has("facility", _t.Lemma[word]) || Lexicon.Has("again", _t.Lemma[word]) && c.Entities.AtHead(word) < 0)
            && c.Tree.Child(word, Deprel.det) is >= 0 and int det && _t.Lemma[det] is "the" or "this" or "that" ? _last
                : c.Entities.AtHead(word) is >= 0 and int e && c.Entities.Entities[e].Kind is EntityKind.Facility
                    && !Lexicon.Has("facility", _t.Lemma[word])
                    && (_t.Lemma[word] is not ("mine" or "well") || HasCapital(c.Entities.Entities[e].Name)) ? e : -1;
    }

    private bool IsCalledBy(int port, int town) =>
        c.Entities.AtHead(town) is >= 0 and int place && c.Entities.Entities[place] is { Kind: EntityKind.Place, Name: { } called }
            && c.Entities.Entities[port].Name is { } name && name.EndsWith(called, StringComparison.Ordinal)
            && name.AsSpan(0, name.Length - called.Length).EndsWith("port of ", StringComparison.OrdinalIgnoreCase);

    // "the facility" takes up any, "the port" a terminal or a harbour.
    private static bool IsGeneral(string noun, string name) =>
        Lexicon.Has("general", noun)
            || Lexicon.Has("roads", noun) && name.Split(' ', '-').Any(static w => Lexicon.Has("roads", w.ToLowerInvariant()))
            || Lexicon.Has("ports", noun) && name.Split(' ', '-').Any(static w => Lexicon.Has("ports", w.ToLowerInvariant()));

    // "Rafah crossing" is no dam; "Erez" may be a crossing.
    private static bool IsOtherKind(string name, string noun)
    {
        // "bridge of Gao" is a bridge, "highway from Juba to Nimule" a highway.
        string head = name;
        foreach (string joins in (ReadOnlySpan<string>)[" of ", " in ", " at ", " from ", " between ", " to ", " linking "])
            head = head.IndexOf(joins, StringComparison.Ordinal) is > 0 and int end ? head[..end] : head;
        string last = head[(head.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return Lexicon.Has("facility", last) && last != noun && !name.Contains(noun, StringComparison.OrdinalIgnoreCase);
    }

    // "the Lachin corridor", "the crossing at Rafah": a way is called by the place that it is at or leads through.
    private int WayOf(int word)
    {
        // "The field of al-Charara", "the station of Sudja": where no entity is the facility itself.
        bool field = !Lexicon.Has("way", _t.Lemma[word]) && (Lexicon.Has("again", _t.Lemma[word]) || Lexicon.Has("facility", _t.Lemma[word]));
        if (_t.Upos[word] is not Upos.NOUN || !Lexicon.Has("way", _t.Lemma[word]) && !field
            || c.Entities.AtHead(word) is >= 0 and int own && c.Entities.Entities[own].Kind is EntityKind.Facility)
            return -1;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "the Bai Hassan field".
            bool called = k < word && (!field || _t.Lemma[word] is "field" or "mine" or "works" or "factory" or "well") && k >= word - 3
                && _t.Deprel[k] is Deprel.compound or Deprel.nmod_poss or Deprel.amod
                || k > word && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "at";
            if (called && _t.Upos[k] is Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int place
                && (c.Entities.Entities[place].Kind is EntityKind.Place or EntityKind.Facility
                    || _t.Lemma[word] is "railway" or "highway" or "motorway"
                        && c.Entities.Entities[place] is { Kind: EntityKind.Other or EntityKind.Person, Roles.Count: 0 }))
                return place;
        }
        return -1;
    }

    // "the dam, whose power station is out of service", "the dam's turbines": the facility with a name that a part is of.
    private int WholeOf(int part)
    {
        if (_t.Upos[part] is not Upos.NOUN || !Lexicon.Has("facility", _t.Lemma[part]) && !Lexicon.Has("part", _t.Lemma[part])
            || c.Tree.Child(part, Deprel.nmod_poss) is not (>= 0 and int owner))
            return -1;
        // "has halted its main unit".
        if (_t.Lemma[owner] is "its" && _t.Upos[owner] is Upos.PRON && _t.Deprel[part] is Deprel.obj
            && c.Clause.OwnSubject(_t.Head[part]) is >= 0 and int own && own < part)
            return Named(own);
        // "… but its reactor hummed again": of what was told last in the sentence.
        if (_t.Lemma[owner] is "its" && _t.Deprel[part] is Deprel.nsubj or Deprel.nsubj_pass && _last >= 0
            && _t.SentenceOf[part] - _lastSentence is 0 or 1
            && Lexicon.Has("part", _t.Lemma[part]))
            return _last;
        if (_t.Lemma[owner] is not "whose")
            return Named(owner);
        int at = _t.Head[part];
        while (at >= 0 && _t.Deprel[at] is not Deprel.acl_relcl && _t.Deprel[at] is Deprel.conj or Deprel.xcomp or Deprel.nsubj)
            at = _t.Head[at];
        return at >= 0 && _t.Deprel[at] is Deprel.acl_relcl ? Named(_t.Head[at]) : -1;
    }

    // "the pipeline that carries oil to Ceyhan", "which connects Sharara to Zawiya": where it leads.
    private bool LeadsTo(int way)
    {
        if (c.Tree.Child(way, Deprel.acl_relcl) is not (>= 0 and int clause) || !Lexicon.Has("leads", _t.Lemma[clause]))
            return false;
        for (int i = clause + 1; i < c.Tree.Subtree(clause).End; i++)
        {
            if (_t.Upos[i] is Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int place
                && c.Entities.Entities[place].Kind is EntityKind.Place or EntityKind.Country or EntityKind.Facility)
                return true;
        }
        return false;
    }

    // "… and that its border crossing has been shut": of the town told before.
    private bool IsOwned(int facility) =>
        c.IsConflict && c.Tree.Child(facility, Deprel.nmod_poss) is >= 0 and int whose && _t.Form[whose] is "its" or "Its" or "their" or "whose";

    // "In Stepanakert, the power station was knocked out": the one of the town that the clause begins with.
    private bool IsInTown(int facility)
    {
        if (_t.Deprel[facility] is not (Deprel.nsubj or Deprel.nsubj_pass) || _t.Head[facility] is not (>= 0 and int verb)
            || c.Tree.Child(facility, Deprel.det) < 0)
            return false;
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < facility; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "In" or "At" or "in" or "at" && _t.Upos[k] is Upos.PROPN
                && c.Entities.AtHead(k) is >= 0 and int town && c.Entities.Entities[town].Kind is EntityKind.Place)
                return true;
        }
        return false;
    }

    // "the station of electricity in Gaza", "a power station outside the town of Slavyanka": the place hangs from what stands between.
    private bool IsAtNamed(int noun)
    {
        if (_t.Upos[noun] is not Upos.NOUN || Lexicon.Has("facility", _t.Lemma[noun]))
            return false;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "in" or "at" or "near" or "outside" && _t.Upos[k] is Upos.PROPN
                && c.Entities.AtHead(k) is >= 0 and int place && c.Entities.Entities[place].Kind is EntityKind.Place)
                return true;
        }
        return false;
    }

    private bool OfPlace(int facility)
    {
        for (int k = c.Tree.FirstChild(facility); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > facility && _t.Deprel[k] is Deprel.nmod && IsAtNamed(k)
                || _t.Deprel[k] is Deprel.appos or Deprel.flat && k == facility + 1 && _t.Upos[k] is Upos.PROPN
                || _t.Deprel[k] is Deprel.nmod
                    && c.Case(k) is "of" or "in" or "at" or "over" or "across" or "near" or "outside" or "from" or "to" or "between" or "under"
                    && (_t.Upos[k] is Upos.PROPN
                        || _t.Upos[k] is Upos.NOUN && _t.Xpos[facility] is Xpos.NN && !Lexicon.Has("facility", _t.Lemma[k]) && c.Case(k) is "in"
                            && c.Tree.Child(k, Deprel.compound) is >= 0 and int named && _t.Upos[named] is Upos.PROPN
                            && c.Entities.AtHead(named) is >= 0 and int quarter && c.Entities.Entities[quarter].Kind is EntityKind.Place)
                || _t.Deprel[k] is Deprel.compound or Deprel.nmod_poss && _t.Upos[k] is Upos.PROPN)
                return true;
        }
        return false;
    }

    // "all six reactors of the plant", "a span of the bridge".
    private int PartOf(int word)
    {
        if (word < 0)
            return -1;
        // "three of the four units at the plant".
        if (_t.Upos[word] is Upos.NUM or Upos.DET or Upos.ADJ && c.Tree.Child(word, Deprel.nmod) is > 0 and int units && units > word
            && c.Case(units) is "of" && Lexicon.Has("part", _t.Lemma[units]))
            // "one of the six reactors": of the plant told last.
            return PartOf(units) is >= 0 and int theirs ? theirs
                : Lexicon.Has("several", _t.Lemma[units]) && _t.Xpos[units] is Xpos.NNS && c.Tree.Child(units, Deprel.nmod) < 0 && _last >= 0
                    && _t.SentenceOf[word] - _lastSentence is 0 or 1 ? _last : -1;
        if (!Lexicon.Has("part", _t.Lemma[word]))
            return -1;
        // "The plant … All six reactors are shut down": of the one told last.
        if (Lexicon.Has("several", _t.Lemma[word]) && _t.Xpos[word] is Xpos.NNS && c.Tree.Child(word, Deprel.nmod) < 0 && _last >= 0
            && _t.SentenceOf[word] - _lastSentence is 0 or 1 && _t.Deprel[word] is Deprel.nsubj or Deprel.nsubj_pass
            && (c.Tree.Child(word, Deprel.nummod) >= 0 || c.Tree.Child(word, Deprel.det) >= 0 || c.Tree.Child(word, Deprel.det_predet) >= 0))
            return _last;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "at" && Facility(k) is >= 0 and int facility)
                return facility;
        }
        return -1;
    }

    private int FacilityOrPart(int word) => Facility(word) is >= 0 and int whole ? whole : PartOf(word);

    // "production at the oilfield was shut down".
    private int FacilityOf(int activity)
    {
        for (int k = c.Tree.FirstChild(activity); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > activity && _t.Deprel[k] is Deprel.nmod
                && c.Case(k) is "to" or "at" or "from" or "of" or "in" or "through" or "on" or "over" or "across" or "via" or "along"
                && Facility(k) is >= 0 and int facility)
                return facility;
        }
        return -1;
    }

    // "The airport was back in government hands. Flights have been suspended": what goes on at a thing of the kind that the sentence before named.
    private bool GoesOnAtLast(int activity)
    {
        if (_last < 0 || _t.SentenceOf[activity] - _lastSentence is not (0 or 1) || c.Tree.Child(activity, Deprel.nmod) >= 0
            || c.Tree.Child(activity, Deprel.nmod_poss) >= 0 || c.Tree.Child(activity, Deprel.compound) >= 0)
            return false;
        string name = c.Entities.Entities[_last].Name;
        ReadOnlySpan<string> kinds = _t.Lemma[activity].ToLowerInvariant() switch
        {
            "flight" or "flights" => ["airport", "airfield", "aerodrome"],
            "pumping" or "flow" or "transit" => ["pipeline", "dam", "waterworks"],
            "loading" or "loadings" or "export" or "exports" or "shipment" or "shipments" => ["port", "terminal", "harbour", "harbor"],
            "production" or "output" => ["field", "refinery", "plant", "mine", "factory"],
            "generation" => ["plant", "station", "dam"],
            "crossings" or "traffic" => ["crossing", "bridge", "tunnel", "border"],
            _ => [],
        };
        foreach (string kind in kinds)
        {
            if (name.Contains(kind, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // "halted the transit of gas through Sudzha", "Oil shipments from Primorsk were halted": a town by which a pipeline goes, or which a port is
    // called by; −1 for none.
    private int ThroughPlace(int verb, int activity)
    {
        bool cargo = _t.Lemma[activity].ToLowerInvariant() is "loading" or "loadings" or "processing"
            || c.Tree.Child(activity, Deprel.compound) is >= 0 and int goods && Lexicon.Has("cargo", _t.Lemma[goods].ToLowerInvariant());
        foreach (int at in (ReadOnlySpan<int>)[activity, verb])
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > activity && _t.Deprel[k] is Deprel.nmod or Deprel.obl
                    && (c.Case(k) is "through" or "via" || cargo && at == activity && c.Case(k) is "from" or "at") && Place(k) is >= 0 and int place)
                    return place;
            }
        }
        return -1;
    }

    // "Port facilities in Odesa": the capital is the sentence's.
    private bool OpensSentence(int facility) =>
        c.Entities.Entities[facility].Mentions is [{ } first, ..] && _t.FirstFrom(first.Span.Start) is var word && word < _t.Count
            && _t.Sentences[_t.SentenceOf[word]].First == word && _t.Upos[word] is not Upos.PROPN;

    private int Place(int word) =>
        _t.Upos[word] is Upos.PROPN && c.Entities.AtHead(word) is >= 0 and int place
            && c.Entities.Entities[place].Kind is EntityKind.Place or EntityKind.Facility ? place : -1;
}
