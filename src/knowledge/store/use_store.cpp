#include "knowledge/store/use_store.hpp"

namespace bihuan::knowledge {
namespace {

constexpr Sql add_use{"knowledge_use.add", R"sql(
    insert into knowledge_use (article_id, day, views, uses, useful, not_useful, solved)
    values (:article_id, :day, :views, :uses, :useful, :not_useful, :solved)
    on conflict (article_id, day) do update set
           views = knowledge_use.views + excluded.views, uses = knowledge_use.uses + excluded.uses,
           useful = knowledge_use.useful + excluded.useful,
           not_useful = knowledge_use.not_useful + excluded.not_useful,
           solved = knowledge_use.solved + excluded.solved)sql"};
constexpr Sql insert_vote{"knowledge_vote.add", R"sql(
    insert into knowledge_vote (revision_id, user_id, article_id, is_useful, reason, at)
    values (:revision_id, :user_id, :article_id, :is_useful, :reason, :at) on conflict do nothing)sql"};
constexpr Sql insert_ticket{"knowledge_ticket.add", R"sql(
    insert into knowledge_ticket (ticket_id, article_id, user_id, at)
    values (:ticket_id, :article_id, :user_id, :at) on conflict do nothing)sql"};
constexpr Sql insert_answered{"knowledge_answered.add", R"sql(
    insert into knowledge_answered (channel, subject_id, article_id, kind, at)
    values (:channel, :subject_id, :article_id, :kind, :at) on conflict do nothing)sql"};
constexpr Sql count_ticket{"knowledge_ticket.count", R"sql(
    select count(*) as n from knowledge_ticket where ticket_id = :ticket_id and article_id = :article_id)sql"};
constexpr Sql select_days{"knowledge_use.days", R"sql(
    select day, views, uses, useful, not_useful, solved from knowledge_use
     where article_id = :article_id order by day desc limit :limit)sql"};
constexpr Sql select_reasons{"knowledge_vote.reasons", R"sql(
    select reason, count(*) as n from knowledge_vote where article_id = :article_id and is_useful = 0
     group by reason order by n desc, reason)sql"};
constexpr Sql upsert_gap{"knowledge_gap.note", R"sql(
    insert into knowledge_gap (gap_id, terms, audience, lack, category_id, asked, first_at, last_at, article_id)
    values (:gap_id, :terms, :audience, :lack, :category_id, 1, :at, :at, null)
    on conflict (terms, audience) do update set asked = knowledge_gap.asked + 1, lack = excluded.lack,
           category_id = coalesce(excluded.category_id, knowledge_gap.category_id), last_at = excluded.last_at)sql"};
constexpr Sql count_all_gaps{"knowledge_gap.count", "select count(*) as n from knowledge_gap"};
constexpr Sql delete_least{"knowledge_gap.drop", R"sql(
    delete from knowledge_gap where gap_id = (
        select gap_id from knowledge_gap where article_id is null order by asked, last_at limit 1))sql"};
constexpr Sql select_gaps{"knowledge_gap.page", R"sql(
    select gap_id, terms, audience, lack, category_id, asked, first_at, last_at, article_id from knowledge_gap
     where (asked, gap_id) < (:asked, :after) order by asked desc, gap_id desc limit :limit)sql"};
constexpr Sql select_gap{"knowledge_gap.find", R"sql(
    select gap_id, terms, audience, lack, category_id, asked, first_at, last_at, article_id from knowledge_gap
     where gap_id = :gap_id)sql"};
constexpr Sql update_gap{"knowledge_gap.begin",
                         "update knowledge_gap set article_id = :article_id where gap_id = :gap_id"};
constexpr Sql delete_gap{"knowledge_gap.remove", "delete from knowledge_gap where gap_id = :gap_id"};
constexpr Sql trim_use{"knowledge_use.trim", "delete from knowledge_use where day < :day"};
constexpr Sql trim_answered{"knowledge_answered.trim", "delete from knowledge_answered where at < :before"};
constexpr Sql trim_gaps{"knowledge_gap.trim", "delete from knowledge_gap where last_at < :before"};

std::int64_t day_of(Instant at) { return std::stoll(local_date_compact(at, "UTC")); }

Gap read_gap(const Row& row) {
    return {row.id<GapId>("gap_id"),
            row.text("terms"),
            named<Audience>(audience_names, row.text("audience")).value_or(Audience::agent),
            named<Lack>(lack_names, row.text("lack")).value_or(Lack::none_found),
            row.id<CategoryId>("category_id"),
            row.integer("asked"),
            row.instant("first_at"),
            row.instant("last_at"),
            row.id<ArticleId>("article_id")};
}

}  // namespace

void UseStore::count(ArticleId id, Deed deed) {
    unit_.add(add_use, {{"article_id", id}, {"day", day_of(unit_.now)}},
              {{"views", deed == Deed::view},
               {"uses", deed == Deed::use},
               {"useful", deed == Deed::useful},
               {"not_useful", deed == Deed::not_useful},
               {"solved", deed == Deed::solved}});
}

bool UseStore::vote(const Revision& revision, UserId user, bool is_useful, Reason reason) {
    return unit_.run(insert_vote, {{"revision_id", revision.revision_id},
                                   {"user_id", user.number},
                                   {"article_id", revision.article_id},
                                   {"is_useful", is_useful},
                                   {"reason", to_text(reason)},
                                   {"at", unit_.now}}) == 1;
}

bool UseStore::use_for(std::int64_t ticket_id, ArticleId id, UserId user) {
    return unit_.run(insert_ticket,
                     {{"ticket_id", ticket_id}, {"article_id", id}, {"user_id", user}, {"at", unit_.now}}) ==
           1;
}

bool UseStore::answered(const Occasion& occasion, ArticleId id, Deed deed) {
    const bool is_opinion = deed == Deed::useful || deed == Deed::not_useful;
    return unit_.run(insert_answered, {{"channel", occasion.channel},
                                       {"subject_id", occasion.subject_id},
                                       {"article_id", id},
                                       {"kind", is_opinion ? "opinion" : "use"},
                                       {"at", unit_.now}}) == 1;
}

bool UseStore::is_used_for(std::int64_t ticket_id, ArticleId id) {
    return unit_.number(count_ticket, {{"ticket_id", ticket_id}, {"article_id", id}}) > 0;
}

std::vector<DayCounts> UseStore::days(ArticleId id, std::int64_t limit) {
    return unit_.all(select_days, {{"article_id", id}, {"limit", limit}}, [](const Row& row) {
        return DayCounts{row.integer("day"),
                         {row.integer("views"), row.integer("uses"), row.integer("useful"),
                          row.integer("not_useful"), row.integer("solved")}};
    });
}

std::vector<ReasonCount> UseStore::reasons(ArticleId id) {
    return unit_.all(select_reasons, {{"article_id", id}}, [](const Row& row) {
        return ReasonCount{named<Reason>(reason_names, row.text("reason")).value_or(Reason::none),
                           row.integer("n")};
    });
}

void UseStore::note_gap(const Gap& gap) {
    unit_.run(upsert_gap, {{"gap_id", unit_.new_id<GapId>()},
                           {"terms", gap.terms},
                           {"audience", to_text(gap.audience)},
                           {"lack", to_text(gap.lack)},
                           {"category_id", gap.category_id},
                           {"at", unit_.now}});
}

std::int64_t UseStore::count_gaps() { return unit_.number(count_all_gaps); }
void UseStore::drop_least_gap() { unit_.run(delete_least); }

std::vector<Gap> UseStore::gaps(const GapPlace& after, std::int64_t limit) {
    return unit_.all(
        select_gaps,
        {{"asked", after.asked}, {"after", after.gap_id ? after.gap_id.number : INT64_MAX}, {"limit", limit}},
        read_gap);
}

std::optional<Gap> UseStore::gap(GapId id) { return unit_.one(select_gap, {{"gap_id", id}}, read_gap); }

void UseStore::begin_article(GapId id, ArticleId article) {
    unit_.run(update_gap, {{"gap_id", id}, {"article_id", article}});
}

bool UseStore::remove_gap(GapId id) { return unit_.run(delete_gap, {{"gap_id", id}}) == 1; }

void UseStore::trim(Instant before) {
    unit_.run(trim_use, {{"day", day_of(before)}});
    unit_.run(trim_answered, {{"before", before}});
    unit_.run(trim_gaps, {{"before", before}});
}

}  // namespace bihuan::knowledge
