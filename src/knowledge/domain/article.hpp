// An article and its versions as plain values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "knowledge/types.hpp"

namespace bihuan::knowledge {

struct Words {  // of one language
    std::string title, summary, body;
    bool is_empty() const { return title.empty() && summary.empty() && body.empty(); }
    bool operator==(const Words&) const = default;
};

struct Content {
    CategoryId category_id;
    Audience audience = Audience::customer;
    Words zh, en;
    std::vector<std::string> keywords, synonyms;
    std::vector<std::string> related;  // codes of articles
    std::string training;              // a course of the standard's [[training_need]], "" none
    std::optional<Instant> valid_from, valid_to;

    const Words& words(Language language) const { return language == Language::zh ? zh : en; }
    bool operator==(const Content&) const = default;
};

struct Article {
    ArticleId article_id;
    std::string code;
    UserId owner_id;
    RevisionId published_id;           // none: nothing is in force
    std::optional<Instant> review_at;  // of what is published
    std::int64_t version = 1;          // of the whole: every step and every edit counts it up
};

struct Revision {
    RevisionId revision_id;
    ArticleId article_id;
    std::int64_t number = 1;
    State state = State::draft;
    Content content;
    UserId author_id, approver_id;
    std::string note;  // why it was sent back or withdrawn
    Instant created_at{}, changed_at{};
    std::optional<Instant> decided_at;
};

struct Counts {
    std::int64_t views = 0, uses = 0, useful = 0, not_useful = 0, solved = 0;
};

struct Gap {
    GapId gap_id;
    std::string terms;  // normalised: see normalised_terms
    Audience audience = Audience::agent;
    Lack lack = Lack::none_found;  // of the last time
    CategoryId category_id;        // asked with the last time
    std::int64_t count = 0;
    Instant first_at{}, last_at{};
    ArticleId article_id;  // begun from it
};

}  // namespace bihuan::knowledge
