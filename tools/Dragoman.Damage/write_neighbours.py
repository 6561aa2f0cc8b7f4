"""Writes the words and pairs of words of the US English language model of CMU Sphinx as text, for `train --neighbours FILE`.

Usage: write_neighbours.py LIBSPHINXBASE en-us.lm.bin > FILE
Both are in Debian: libsphinxbase3 has libsphinxbase.so.3, pocketsphinx-en-us the model. A line is a word and its log probability, or two words and
that of the second behind the first, in nats. Takes some minutes.
"""
import ctypes
import math
import sys

# Words rarer than this make no pairs.
RAREST = -12.5


def main():
    sphinx = ctypes.CDLL(sys.argv[1])
    sphinx.logmath_init.restype = sphinx.ngram_model_read.restype = ctypes.c_void_p
    sphinx.logmath_init.argtypes = [ctypes.c_double, ctypes.c_int, ctypes.c_int]
    sphinx.ngram_model_read.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]
    sphinx.ngram_model_get_counts.restype = ctypes.POINTER(ctypes.c_int32)
    sphinx.ngram_word.restype = ctypes.c_char_p
    sphinx.ngram_word.argtypes = [ctypes.c_void_p, ctypes.c_int32]
    sphinx.ngram_model_get_counts.argtypes = [ctypes.c_void_p]
    used = ctypes.c_int32()
    by_used = ctypes.byref(used)
    sphinx.ngram_ng_prob.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p]
    sphinx.ngram_bg_score.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32, ctypes.c_void_p]
    base = math.log(1.0001)
    model = sphinx.ngram_model_read(None, sys.argv[2].encode(), 0, sphinx.logmath_init(1.0001, 0, 0))
    words = sphinx.ngram_model_get_counts(model)[0]
    names = [sphinx.ngram_word(model, i).decode() for i in range(words)]
    alone = [sphinx.ngram_ng_prob(model, i, None, 0, by_used) * base for i in range(words)]
    out = sys.stdout
    for name, p in zip(names, alone):
        out.write(f"{name} {p:.3f}\n")
    usual = [i for i in range(words) if alone[i] > RAREST]
    score = sphinx.ngram_bg_score
    for first in usual:
        for second in usual:
            p = score(model, second, first, by_used)
            if used.value >= 2:
                out.write(f"{names[first]} {names[second]} {p * base:.3f}\n")


main()
