// Reads a GIFT file with gift-pegjs, and prints a line of JSON for every question.
const fs = require('fs');
const gift = require('gift-pegjs');

for (const question of gift.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  console.log(JSON.stringify(question));
}
