// Part of standard's face (see types.hpp): how a customer's text sounds, and what is not said to customers
// (4.1.1, 4.1.5, 4.5.3).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// What a group of words does in a text. `pleased` lowers the score, denied it raises it; `more`, `less` and
// `denied` change the word behind them; `turn` ends their reach as a comma does; `plain` only looks like one
// of the others.
inline constexpr std::array tone_kinds{std::string_view{"anger"},          std::string_view{"anxiety"},
                                       std::string_view{"disappointment"}, std::string_view{"leaving"},
                                       std::string_view{"pleased"},        std::string_view{"more"},
                                       std::string_view{"less"},           std::string_view{"denied"},
                                       std::string_view{"turn"},           std::string_view{"plain"}};
inline constexpr std::array tone_languages{std::string_view{"zh"}, std::string_view{"en"},
                                           std::string_view{"both"}};
struct ToneWords {
    std::string kind;
    std::int64_t weight = 0;         // of feelings alone
    std::vector<std::string> words;  // "#" stands for a number
    std::string language = "both";   // of all its words
};
// What staff do not say to customers. `stop`: only for a reason that is kept; else a warning.
struct TonePhrase : Term {  // the name says why
    bool is_stop = false;
    std::vector<std::string> says_zh, says_en;
    std::vector<std::string> unless;  // longer words it is part of and harmless in
    std::string better_zh, better_en;
};
// What to do for a customer who sounds so.
struct ToneStep : Term {
    std::vector<std::string> levels;
};
inline constexpr std::array tone_levels{std::string_view{"calm"}, std::string_view{"tense"},
                                        std::string_view{"angry"}, std::string_view{"leaving"}};
// A standard of before, which has none of it, hears nothing and stops nothing.
struct ToneRules {
    std::int64_t tense_from = 2, angry_from = 5, leaving_from = 3;  // points
    std::int64_t more_percent = 150, less_percent = 50;
    std::int64_t reach = 3;              // words or Han between a word and what changes it
    std::int64_t exclamations_from = 2;  // marks, beside a feeling: one point
    std::int64_t capitals_from = 3;      // English words in capitals alone: two points
    std::int64_t text_max = 20'000;      // characters that are read
    std::int64_t cues_max = 20;          // places that are kept of a text
    std::vector<ToneWords> words;
    std::vector<TonePhrase> phrases;
    std::vector<ToneStep> steps;
};

// Words on their way to a customer, asked about before they are written (Unit::ask): whoever listens may
// refuse them.
inline constexpr std::string_view asks_words = "standard.words";
struct OutgoingWords {
    std::string kind;  // of the subject: ticket | message_template
    std::int64_t subject_id = 0;
    std::string text, reason;  // why they are sent although somebody would refuse them; one line
};

}  // namespace bihuan::standard
