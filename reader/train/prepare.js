#!/usr/bin/env node
// Writes the examples the network learns from: prepare.js --data DIR --encoder DIR --out DIR. Build first (npm run build).
// `train.py` runs it.
import '../dist/train/main.js'
