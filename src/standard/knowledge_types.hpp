// Part of standard's face (see calls.hpp): how articles of knowledge are kept, and the glossary
// (1.4.3, 4.1.5). Beside the rest of the standard, since one module alone asks for it.
#pragma once

#include <string>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// An approved term with what people say for it (`also`, which finds it too) and what is not said to customers
// (`avoid`, which finds it as well).
struct GlossaryTerm : Term {
    std::vector<std::string> also, avoid;
};
// A standard of before, which has none of it, goes by these.
struct KnowledgeRules {
    std::int64_t review_days = 180;       // after which an article is looked at again
    std::int64_t review_ahead_days = 14;  // its owner is told so long before
    std::int64_t expected_percent = 35;   // an answer of less confidence counts as none
    std::int64_t body_max = 20'000;       // characters of one language
    std::int64_t passage_max = 600;       // characters of an answer
    std::int64_t use_days = 365;          // counts by day and gaps are kept so long
    std::int64_t unused_days = 90;        // published so long and never used: named on the health page
    std::int64_t votes_min = 3;           // of usefulness, before an article counts as badly rated
    std::int64_t gaps_max = 2000;         // different searches without an answer that are kept
    std::int64_t must_read_days = 14;     // to read what has to be read (7.3.1), where no day is named
    std::int64_t must_read_days_max = 180;
    std::int64_t must_read_ahead_days = 3;  // whoever has not confirmed is told so long before
    std::int64_t must_reads_max = 100;      // at once
    std::vector<GlossaryTerm> terms;
};

}  // namespace bihuan::standard
