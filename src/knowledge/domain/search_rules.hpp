// What a question asks for, and how well a text answers it. The engine's own ranking only picks candidates;
// their order and their confidence are these functions, so both engines answer alike.
//
//   weight(w)  = ln(1 + texts / (1 + texts that hold w)): a rare word says more. A pair of Han that no text
//                holds counts half: often it straddles two words of a sentence.
//   confidence = sum of weight(w) * place(w) / sum of weight(w) over everything asked for,
//                place: 1 in title, keywords or synonyms, 0.9 in the summary, 0.7 in the body, 0 nowhere.
//
// A word of the glossary counts as one thing asked for, found by any word people say for it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/domain/article.hpp"
#include "standard/knowledge_types.hpp"

namespace bihuan::knowledge {

using Terms = std::vector<standard::GlossaryTerm>;

// One thing asked for: found where all tokens of any of these stand.
struct Wanted {
    std::vector<std::vector<std::string>> any;
    bool is_prefix = false;  // as typed so far
    bool operator==(const Wanted&) const = default;
};
inline constexpr std::size_t wanted_max = 32, question_max = 2000;
// Without filler ("怎么办", "how do i"). `is_typing`: the last word may go on.
std::vector<Wanted> wanted_of(std::string_view text, const Terms& terms, bool is_typing);

struct Rarity {
    std::int64_t texts = 0;
    std::map<std::string, std::int64_t, std::less<>> holding;  // token -> texts that hold it
};
double weight_of(const Wanted& wanted, const Rarity& rarity);

// The tokens of a text, to be asked.
class TokenSet {
  public:
    explicit TokenSet(std::string_view text);
    bool holds(const Wanted& wanted) const;
    // How much of this text was asked for, 0 to 1: of two equal answers the shorter title is meant.
    double share_of(const std::vector<Wanted>& wanted) const;

  private:
    std::vector<std::string> tokens_;  // sorted
};

// What a text is found by: title, keywords and synonyms in one, summary, body.
struct Fields {
    std::string head, summary, body;
};
Fields fields_of(const Content& content, Language language);

double confidence_of(const std::vector<Wanted>& wanted, const Rarity& rarity, const Fields& fields);

struct Section {
    std::string heading, text;
    bool operator==(const Section&) const = default;
};
std::vector<Section> sections_of(std::string_view body);  // by Markdown headings
// The section that holds most of it, the first where none does; cut at a line's end.
Section best_section(const std::vector<Wanted>& wanted, const Rarity& rarity, std::string_view body,
                     std::size_t passage_max);

// How a search without an answer is kept: its words without filler, numbers and mail addresses, in order,
// each once; "" where nothing is left (2.2.4).
std::string normalised_terms(std::string_view text);

// 4.1.5: forbidden variants in a text, in order of place.
std::vector<Wording> terms_in(std::string_view text, const Terms& terms);

}  // namespace bihuan::knowledge
