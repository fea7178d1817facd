"""Key phrases with YAKE: the peer of `ytseo keywords --jsonl`. Prints the processor seconds of the work alone."""

import json
import sys
import time

import yake

with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines]
extractor = yake.KeywordExtractor(lan="en", n=3, top=20)
before = time.process_time()
found = sum(len(extractor.extract_keywords(text)) for text in texts)
seconds = time.process_time() - before
if found == 0:
    sys.exit("yake found nothing")
print(seconds)
