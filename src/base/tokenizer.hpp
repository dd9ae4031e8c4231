// One tokenizer for both engines and both languages. Letters and digits of every script but Han make words; a
// run of Han makes overlapping bigrams ("宽带断网" -> 宽带 带断 断网), so a phrase of bigrams finds any part
// of two characters or more; single Han go to a second text, so that one character finds too. Everything is
// NFKC case-folded first, and tokens hold letters, marks and digits only, which SQLite's unicode61 and
// PostgreSQL's 'simple' both keep whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan {

struct SearchText {
    std::string words;  // words and bigrams, in order, separated by spaces
    std::string chars;  // the distinct single Han
};
SearchText index_text(std::string_view text);

// One thing that has to be found: tokens that stand next to each other in `words`, or one single Han of
// `chars`.
struct SearchTerm {
    std::vector<std::string> tokens;
    bool is_char = false;
    bool is_prefix = false;    // the last word as typed so far
    bool is_excluded = false;  // -word
};
// What a person typed: words, "exact phrases", -excluded. At most 16 terms; empty when nothing can be
// searched.
std::vector<SearchTerm> query_terms(std::string_view query);
// For an FTS5 table with columns words and chars; "" when there is nothing to find (only exclusions, or
// nothing).
std::string fts5_match(const std::vector<SearchTerm>& terms);
// For to_tsquery('simple', ...) over words || chars.
std::string tsquery(const std::vector<SearchTerm>& terms);

}  // namespace bihuan
