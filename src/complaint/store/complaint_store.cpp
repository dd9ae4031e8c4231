#include "complaint/store/complaint_store.hpp"

#include <fmt/format.h>

#include "complaint/store/complaint_row.hpp"

namespace bihuan::complaint {
namespace {

constexpr Sql clear_words{"complaint.forget_words", R"sql(
    update complaint set title = '***', findings = '', proposal = '', agreement = '', reference = '', answer_note = '',
           pending_reason = '', send_back_reason = '', authority_reference = '', authority_reply = '',
           authority_reply_reference = '', version = version + 1 where ticket_id = :ticket_id)sql"};
constexpr Sql insert_one{"complaint.add", R"sql(
    insert into complaint (
    ticket_id, state, is_open, code, title, customer_id, category_id, organization_id, owner_id,
    handler_id, opened_at, grade, flags, level, theme, area_id, findings, liability, cause, proposal,
    redress, currency, amount_fen, approver_role, approver_rank, approved_role, send_back_reason,
    agreement, consent, reference, answer, answer_note, pending_grade, pending_reason, authority,
    authority_reference, passed_on_at, authority_due_at, authority_clock_from, authority_reply,
    authority_reply_reference, parent_id, group_told_at, is_detached, decided_before, updated_at, investigated_by,
    investigated_by_name, investigated_at, proposed_by, proposed_by_name, proposed_at, approved_by,
    approved_by_name, approved_at, settled_by, settled_by_name, settled_at, executed_by,
    executed_by_name, executed_at, told_by, told_by_name, told_at, answered_by, answered_by_name,
    answered_at, pending_by, pending_by_name, pending_at, replied_by, replied_by_name, replied_at,
    version)
    values (
    :ticket_id, :state, :is_open, :code, :title, :customer_id, :category_id, :organization_id,
    :owner_id, :handler_id, :opened_at, :grade, :flags, :level, :theme, :area_id, :findings, :liability,
    :cause, :proposal, :redress, :currency, :amount_fen, :approver_role, :approver_rank, :approved_role,
    :send_back_reason, :agreement, :consent, :reference, :answer, :answer_note, :pending_grade,
    :pending_reason, :authority, :authority_reference, :passed_on_at, :authority_due_at,
    :authority_clock_from, :authority_reply, :authority_reply_reference, :parent_id, :group_told_at,
    :is_detached, :decided_before, :updated_at, :investigated_by, :investigated_by_name, :investigated_at, :proposed_by,
    :proposed_by_name, :proposed_at, :approved_by, :approved_by_name, :approved_at, :settled_by,
    :settled_by_name, :settled_at, :executed_by, :executed_by_name, :executed_at, :told_by,
    :told_by_name, :told_at, :answered_by, :answered_by_name, :answered_at, :pending_by,
    :pending_by_name, :pending_at, :replied_by, :replied_by_name, :replied_at, :version))sql"};
constexpr Sql update_one{"complaint.save", R"sql(
    update complaint set
    state = :state, is_open = :is_open, code = :code, title = :title, customer_id = :customer_id,
    category_id = :category_id, organization_id = :organization_id, owner_id = :owner_id, handler_id =
    :handler_id, opened_at = :opened_at, grade = :grade, flags = :flags, level = :level, theme = :theme,
    area_id = :area_id, findings = :findings, liability = :liability, cause = :cause, proposal =
    :proposal, redress = :redress, currency = :currency, amount_fen = :amount_fen, approver_role =
    :approver_role, approver_rank = :approver_rank, approved_role = :approved_role, send_back_reason =
    :send_back_reason, agreement = :agreement, consent = :consent, reference = :reference, answer =
    :answer, answer_note = :answer_note, pending_grade = :pending_grade, pending_reason =
    :pending_reason, authority = :authority, authority_reference = :authority_reference, passed_on_at =
    :passed_on_at, authority_due_at = :authority_due_at, authority_clock_from = :authority_clock_from,
    authority_reply = :authority_reply, authority_reply_reference = :authority_reply_reference,
    parent_id = :parent_id, group_told_at = :group_told_at, is_detached = :is_detached, decided_before = :decided_before, updated_at =
    :updated_at, investigated_by = :investigated_by, investigated_by_name = :investigated_by_name,
    investigated_at = :investigated_at, proposed_by = :proposed_by, proposed_by_name =
    :proposed_by_name, proposed_at = :proposed_at, approved_by = :approved_by, approved_by_name =
    :approved_by_name, approved_at = :approved_at, settled_by = :settled_by, settled_by_name =
    :settled_by_name, settled_at = :settled_at, executed_by = :executed_by, executed_by_name =
    :executed_by_name, executed_at = :executed_at, told_by = :told_by, told_by_name = :told_by_name,
    told_at = :told_at, answered_by = :answered_by, answered_by_name = :answered_by_name, answered_at =
    :answered_at, pending_by = :pending_by, pending_by_name = :pending_by_name, pending_at =
    :pending_at, replied_by = :replied_by, replied_by_name = :replied_by_name, replied_at = :replied_at,
    version = :version + 1
    where ticket_id = :ticket_id and version = :version)sql"};
constexpr Sql count_before{"complaint.earlier", R"sql(
    select count(*) as n from (select 1 from complaint
     where customer_id = :customer_id and opened_at > :since and opened_at <= :until and ticket_id <> :ticket_id
       and state <> 'withdrawn' and (theme = :theme or (cause <> '' and cause = :cause)) limit 1) as found)sql"};
constexpr Sql select_group_of_theme{"complaint.group_of_theme", R"sql(
    select ticket_id from complaint_group where area_id = :area_id and is_open = 1 and theme = :matter
     order by ticket_id desc limit 1)sql"};
constexpr Sql select_group_of_cause{"complaint.group_of_cause", R"sql(
    select ticket_id from complaint_group where area_id = :area_id and is_open = 1 and cause = :matter
     order by ticket_id desc limit 1)sql"};
constexpr Sql count_theme{"complaint.count_theme", R"sql(
    select count(*) as n from (select distinct coalesce(customer_id, -ticket_id) from complaint
     where area_id = :area_id and theme = :matter and opened_at > :since and is_open = 1 and is_detached = 0
       and parent_id is null limit :limit) as found)sql"};
constexpr Sql count_cause{"complaint.count_cause", R"sql(
    select count(*) as n from (select distinct coalesce(customer_id, -ticket_id) from complaint
     where area_id = :area_id and cause = :matter and opened_at > :since and is_open = 1 and is_detached = 0
       and parent_id is null limit :limit) as found)sql"};
constexpr Sql select_theme{"complaint.of_theme", R"sql(
    select ticket_id from complaint
     where area_id = :area_id and theme = :matter and opened_at > :since and is_open = 1 and is_detached = 0
       and parent_id is null order by opened_at, ticket_id limit :limit)sql"};
constexpr Sql select_cause{"complaint.of_cause", R"sql(
    select ticket_id from complaint
     where area_id = :area_id and cause = :matter and opened_at > :since and is_open = 1 and is_detached = 0
       and parent_id is null order by opened_at, ticket_id limit :limit)sql"};
constexpr Sql insert_group{"complaint.add_group", R"sql(
    insert into complaint_group (ticket_id, area_id, theme, cause, is_open, formed_at)
    values (:ticket_id, :area_id, :theme, :cause, 1, :formed_at))sql"};
constexpr Sql select_group{"complaint.group", R"sql(
    select ticket_id, area_id, theme, cause, is_open, formed_at from complaint_group where ticket_id = :ticket_id)sql"};
constexpr Sql update_group{"complaint.open_group", R"sql(
    update complaint_group set is_open = :is_open where ticket_id = :ticket_id)sql"};
constexpr Sql count_members_sql{"complaint.count_members", R"sql(
    select count(*) as n from (select 1 from complaint where parent_id = :parent_id limit :limit) as found)sql"};
constexpr Sql select_untold{"complaint.untold", R"sql(
    select ticket_id from complaint where parent_id = :parent_id and is_open = 1 and group_told_at is null
     order by ticket_id limit :limit)sql"};

Binds matter_binds(const Matter& matter, Instant since, std::int64_t limit) {
    return {{"area_id", matter.area_id}, {"matter", matter.code}, {"since", since}, {"limit", limit}};
}

}  // namespace

std::optional<Complaint> ComplaintStore::find(TicketId id) {
    static const auto text =
        fmt::format("select {} from complaint where ticket_id = :ticket_id", complaint_columns);
    return unit_.one(Sql{"complaint.find", text}, {{"ticket_id", id}}, read_complaint);
}

void ComplaintStore::forget_words(TicketId id) { unit_.run(clear_words, {{"ticket_id", id}}); }

bool ComplaintStore::save(Complaint& c) {
    if (c.version == 0) {
        c.version = 1;
        unit_.run(insert_one, binds_of(c));
        return true;
    }
    if (unit_.run(update_one, binds_of(c)) == 0) return false;
    ++c.version;
    return true;
}

bool ComplaintStore::has_earlier(const Complaint& c, std::span<const CustomerId> customers, Instant since) {
    for (const auto customer : customers)
        if (unit_.number(count_before, {{"customer_id", customer},
                                        {"since", since},
                                        {"until", c.opened_at},
                                        {"ticket_id", c.ticket_id},
                                        {"theme", c.theme},
                                        {"cause", c.cause}}) > 0)
            return true;
    return false;
}

std::optional<TicketId> ComplaintStore::open_group(const Matter& matter) {
    return unit_.one(matter.is_cause ? select_group_of_cause : select_group_of_theme,
                     {{"area_id", matter.area_id}, {"matter", matter.code}},
                     [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}
std::int64_t ComplaintStore::count_customers(const Matter& matter, Instant since, std::int64_t at_most) {
    return unit_.number(matter.is_cause ? count_cause : count_theme, matter_binds(matter, since, at_most));
}
std::vector<TicketId> ComplaintStore::of_matter(const Matter& matter, Instant since, std::int64_t limit) {
    return unit_.all(matter.is_cause ? select_cause : select_theme, matter_binds(matter, since, limit),
                     [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}
void ComplaintStore::add_group(TicketId parent, const Matter& matter, Instant at) {
    unit_.run(insert_group, {{"ticket_id", parent},
                             {"area_id", matter.area_id},
                             {"theme", matter.is_cause ? std::string{} : matter.code},
                             {"cause", matter.is_cause ? matter.code : std::string{}},
                             {"formed_at", at}});
}
std::optional<Group> ComplaintStore::group(TicketId parent) {
    return unit_.one(select_group, {{"ticket_id", parent}}, [](const Row& row) {
        Group g;
        g.parent_id = row.id<TicketId>("ticket_id");
        g.matter = {row.id<OrganizationId>("area_id"), row.text("theme"), false};
        if (g.matter.code.empty()) g.matter = {g.matter.area_id, row.text("cause"), true};
        g.is_open = row.boolean("is_open");
        g.formed_at = row.instant("formed_at");
        return g;
    });
}
bool ComplaintStore::set_group_open(TicketId parent, bool is_open) {
    return unit_.run(update_group, {{"ticket_id", parent}, {"is_open", is_open}}) > 0;
}
std::vector<Complaint> ComplaintStore::members(TicketId parent, TicketId after, std::int64_t limit) {
    static const auto text = fmt::format(
        "select {} from complaint where parent_id = :parent_id and ticket_id > :after order by ticket_id "
        "limit "
        ":limit",
        complaint_columns);
    return unit_.all(Sql{"complaint.members", text},
                     {{"parent_id", parent}, {"after", after.number}, {"limit", limit}}, read_complaint);
}
std::int64_t ComplaintStore::count_members(TicketId parent, std::int64_t at_most) {
    return unit_.number(count_members_sql, {{"parent_id", parent}, {"limit", at_most}});
}
std::vector<TicketId> ComplaintStore::untold(TicketId parent, std::int64_t limit) {
    return unit_.all(select_untold, {{"parent_id", parent}, {"limit", limit}},
                     [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

}  // namespace bihuan::complaint
