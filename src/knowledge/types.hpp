// Face of `knowledge` for values: articles and the answers they give (1.4.3), terms in texts (4.1.5).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "identity/types.hpp"
#include "standard/types.hpp"

namespace bihuan::knowledge {

struct ArticleId : Id<ArticleId> {
    using Id::Id;
};
struct RevisionId : Id<RevisionId> {
    using Id::Id;
};
struct GapId : Id<GapId> {
    using Id::Id;
};
struct MustReadId : Id<MustReadId> {
    using Id::Id;
};
using identity::UserId;
using standard::CategoryId;

// Of one version of an article; a new draft may stand beside the published one.
enum class State { draft, proposed, published, withdrawn };
enum class Action {
    propose,
    send_back,
    approve,
    withdraw,  // a draft is thrown away, a published one taken back
    replace,   // a later version was published
};
enum class Audience { customer, agent };
enum class Language { zh, en };
// What somebody did with an article, or thought of it.
enum class Deed { view, use, useful, not_useful, solved };
enum class Reason { none, outdated, wrong, unclear, unfitting };
// A search that led nowhere: nothing found, nothing sure, nothing opened, an answer that did not help.
enum class Lack { none_found, unsure, unopened, unhelpful };

inline constexpr std::array state_names{std::string_view{"draft"}, std::string_view{"proposed"},
                                        std::string_view{"published"}, std::string_view{"withdrawn"}};
inline constexpr std::array action_names{std::string_view{"propose"}, std::string_view{"send_back"},
                                         std::string_view{"approve"}, std::string_view{"withdraw"},
                                         std::string_view{"replace"}};
inline constexpr std::array audience_names{std::string_view{"customer"}, std::string_view{"agent"}};
inline constexpr std::array language_names{std::string_view{"zh-CN"}, std::string_view{"en"}};
inline constexpr std::array deed_names{std::string_view{"view"}, std::string_view{"use"},
                                       std::string_view{"useful"}, std::string_view{"not_useful"},
                                       std::string_view{"solved"}};
inline constexpr std::array reason_names{std::string_view{"none"}, std::string_view{"outdated"},
                                         std::string_view{"wrong"}, std::string_view{"unclear"},
                                         std::string_view{"unfitting"}};
inline constexpr std::array lack_names{std::string_view{"none_found"}, std::string_view{"unsure"},
                                       std::string_view{"unopened"}, std::string_view{"unhelpful"}};

constexpr std::string_view to_text(State it) { return state_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Action it) { return action_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Audience it) { return audience_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Language it) { return language_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Deed it) { return deed_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Reason it) { return reason_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Lack it) { return lack_names[static_cast<std::size_t>(it)]; }
// `named<State>(state_names, "draft")`
template <class Enum, class Names>
constexpr std::optional<Enum> named(const Names& names, std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

// What is asked. Customers' articles answer agents too, never the other way round.
struct Question {
    std::string text;
    CategoryId category_id;  // none: not known yet
    Language language = Language::zh;
    Audience audience = Audience::customer;
    std::int64_t limit = 5;
};
struct Cited {
    ArticleId article_id;
    std::string code, title, summary;
    CategoryId category_id;
    Audience audience = Audience::customer;
    Language language =
        Language::zh;  // of the text; the other one where this is not written in the language asked for
};
struct Answer {
    Cited article;
    std::string heading,
        passage;            // the section that fits best, as Markdown; heading "": before the first one
    double confidence = 0;  // 0 to 1, see domain/search_rules.hpp
};

// Where an article answered somebody: a chat, say. What became of it there counts once.
struct Occasion {
    std::string channel;
    std::int64_t subject_id = 0;
};

// A word not to be said to customers, where it stands (in characters), and the better one.
struct Wording {
    std::string said, better_zh, better_en;
    std::int64_t at = 0;
};

// Topics told; the subject is the article.
inline constexpr std::string_view tells_changed = "knowledge.changed";
inline constexpr std::string_view tells_due = "knowledge.review_due";
inline constexpr std::string_view tells_must_read = "knowledge.must_read";

}  // namespace bihuan::knowledge
