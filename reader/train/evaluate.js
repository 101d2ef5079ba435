#!/usr/bin/env node
// Measures the reading model: node reader/train/evaluate.js --data DIR [--part dev|test]. Build first (npm run build).
import '../dist/train/evaluate-main.js'
