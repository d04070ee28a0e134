"""Decision trees of scikit-learn, one for each line that is read; tells what each took.

Reads members as columns of float64 and labels as bytes: those to learn from, and those to test on.
"""

import json
import sys
import time

import numpy as np
from sklearn.tree import DecisionTreeClassifier


def members(path, count, features):
    columns = np.fromfile(path + ".columns").reshape(features, count)
    return np.ascontiguousarray(columns.T), np.fromfile(path + ".labels", dtype=np.uint8)


def main():
    request = json.loads(sys.argv[1])
    x, y = members(request["training"], request["members"], request["features"])
    x_test, y_test = members(request["test"], request["tested"], request["features"])
    for _ in sys.stdin:
        tree = DecisionTreeClassifier(
            max_depth=request["depth"],
            min_samples_split=request["toSplit"],
            min_samples_leaf=request["inLeaf"],
            random_state=0,
        )
        wall, cpu = time.perf_counter(), time.process_time()
        tree.fit(x, y)
        seconds, cpu_seconds = time.perf_counter() - wall, time.process_time() - cpu
        wall = time.perf_counter()
        told = tree.predict(x_test)
        figures = {
            "seconds": seconds,
            "cpuSeconds": cpu_seconds,
            "predictSeconds": time.perf_counter() - wall,
            "accuracy": float(np.mean(told == y_test)),
            "leaves": int(tree.get_n_leaves()),
        }
        print(json.dumps(figures), flush=True)


main()
