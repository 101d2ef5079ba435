#!/usr/bin/env node
// Trains the reading model: node reader/train/train.js --data DIR [--out FILE]. Build first (npm run build).
import '../dist/train/main.js'
