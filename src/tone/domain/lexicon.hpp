// The lists of a standard made ready, and what a text is by them. Pure; linear in the text.
#pragma once

#include <string>
#include <vector>

#include "standard/knowledge_types.hpp"
#include "tone/domain/letters.hpp"
#include "tone/types.hpp"

namespace bihuan::tone {

// A place that led to a level; in UTF-16 units.
struct Cue {
    std::int64_t at = 0, size = 0;
    std::string kind;  // anger | anxiety | disappointment | leaving | capitals
    bool operator==(const Cue&) const = default;
};
struct Heard {
    Level level = Level::calm;
    std::int64_t points = 0;
    std::vector<Cue> cues;  // in order of place
};
// What is not said to customers, in a text of ours.
struct Finding {
    std::int64_t at = 0, size = 0;
    std::string code;      // of the phrase, or of the glossary's term
    std::string severity;  // stop | warn | plain: a word of ours with its plain one
    std::string why_zh, why_en, better;
};
enum class Audience { customer, staff };

class Lexicon {
  public:
    Lexicon(const standard::ToneRules& rules, const std::vector<standard::GlossaryTerm>& terms);

    Heard hear(std::string_view text) const;
    // Among colleagues nothing is stopped.
    std::vector<Finding> check(std::string_view text, Audience audience) const;

  private:
    struct Known {
        std::string kind;
        std::int64_t weight = 0;
    };
    struct Said {  // one way of saying a phrase
        std::string code, severity, why_zh, why_en, better;
    };
    struct Token {
        std::size_t begin = 0, end = 0;  // letters
        std::uint32_t what = 0;
    };
    std::vector<Token> tokens_of(const std::vector<Letter>& letters) const;
    // In hundredths of a point; negative: it calms.
    std::int64_t points_of(const std::vector<Letter>& letters, const std::vector<Token>& tokens,
                           std::size_t which, bool& is_denied) const;
    std::int64_t capitals(const std::vector<Letter>& letters, std::vector<Cue>& cues) const;

    standard::ToneRules limits_;  // without its lists
    std::vector<Known> known_;    // one a group, then the end of a clause
    std::vector<Said> said_;
    WordTree words_, phrases_;
};

// What a ticket's level is after its customer wrote again: it rises at once, and falls by one.
Level after_hearing(Level before, Level heard);

}  // namespace bihuan::tone
