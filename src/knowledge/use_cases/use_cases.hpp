// What can be done with knowledge: one function each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/calls.hpp"
#include "knowledge/domain/article_file.hpp"
#include "knowledge/domain/article_flow.hpp"
#include "knowledge/domain/knowledge_errors.hpp"
#include "knowledge/store/article_store.hpp"
#include "knowledge/store/use_store.hpp"
#include "knowledge/use_cases/must_read.hpp"
#include "standard/knowledge_types.hpp"

namespace bihuan::knowledge {

// --- finding (1.4.3, 4.2.2)
struct Found {
    std::vector<Answer> answers;
    bool is_sure = false;  // of the first
};
Found search(Unit& unit, const Question& question, bool is_typing);
// A search that is over: kept as a gap where it led nowhere, and as nothing else.
void note_search(Unit& unit, const Question& question, bool is_opened);

// --- articles
struct RevisionView {
    Revision revision;
    std::string author_name, approver_name;
};
struct ArticleView {
    Article article;
    std::string owner_name;
    RevisionView shown;                  // in force, else the latest
    std::optional<RevisionView> beside;  // a draft or proposal beside what is in force
    bool is_expired = false, is_review_due = false;
    Counts counts;
    std::vector<DayCounts> days;  // the latest first
    std::vector<ReasonCount> reasons;
    std::vector<Cited> related;
    bool is_used = false;                 // for the ticket asked about
    std::vector<Action> allowed_actions;  // of whoever asks, on the draft, else on what is in force
    bool may_edit = false;
    bool has_must_read = false;            // somebody has to read it
    std::optional<OwnMustRead> must_read;  // whoever asks has to
};
inline constexpr std::int64_t days_shown = 90;
// Staff: what is in force; drafts and what was withdrawn for those who edit or approve.
Result<ArticleView> get_article(Unit& unit, ArticleId id, std::int64_t ticket_id);
// Customers: in force, valid and for them.
Result<ArticleView> get_public_article(Unit& unit, ArticleId id);
std::vector<Listed> list_articles(Unit& unit, ArticleFilter filter);
std::vector<Listed> list_public_articles(Unit& unit, CategoryId category, ArticleId after,
                                         std::int64_t limit);
struct RevisionPage {
    std::vector<RevisionView> items;
    std::int64_t next = 0;  // 0: the end
};
Result<RevisionPage> list_revisions(Unit& unit, ArticleId id, std::int64_t below, std::int64_t limit);
Result<RevisionView> get_revision(Unit& unit, ArticleId id, std::int64_t number);

Result<ArticleView> create_article(Unit& unit, const std::string& code, const Content& content, GapId from);
// Beside what is in force where there is no draft yet; a proposal has to be sent back first.
Result<ArticleView> save_draft(Unit& unit, ArticleId id, std::int64_t version, const Content& content);
// `asks_anew`, of an approval: who had to read the version before has to read this one too.
Result<ArticleView> act_on_article(Unit& unit, ArticleId id, std::int64_t version, Action action,
                                   const std::string& note, bool asks_anew = false);
// Still true: looked at again after the standard's interval.
Result<ArticleView> confirm_review(Unit& unit, ArticleId id, std::int64_t version);
Result<ArticleView> give_article(Unit& unit, ArticleId id, std::int64_t version, UserId owner);

// --- use
struct DeedFacts {
    Deed deed = Deed::view;
    std::int64_t ticket_id = 0;
    Reason reason = Reason::none;
};
// False: it was counted already.
Result<bool> note_deed(Unit& unit, ArticleId id, const DeedFacts& facts);
std::vector<Gap> list_gaps(Unit& unit, const GapPlace& after, std::int64_t limit);
Done dismiss_gap(Unit& unit, GapId id);
std::vector<CategoryHealth> knowledge_health(Unit& unit);
struct Waiting {
    std::int64_t due = 0, proposed = 0;  // to review by whoever asks; to approve, not their own
    std::int64_t must_read = 0;          // to read and confirm
};
Waiting knowledge_work(Unit& unit);

// --- glossary (4.1.5)
std::vector<standard::GlossaryTerm> glossary(Unit& unit);

// --- files
struct Imported {
    std::int64_t added = 0, changed = 0, same = 0;
};
// New and changed articles are proposed by `owner`; with an `approver` who is somebody else they are
// published.
Result<Imported> import_articles(Unit& unit, std::string_view text, UserId owner, UserId approver);
std::string export_articles(Unit& unit);  // what is in force
void rebuild_index(Unit& unit);

}  // namespace bihuan::knowledge
