#include "ticket/store/ticket_store.hpp"

#include <fmt/format.h>

#include "ticket/store/ticket_row.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql select_ticket{"ticket.find", R"sql(
    select ticket_id, code, title, description, state, priority_order, category_id, channel, customer_id, held_service_id,
           organization_id, owner_id, handler_id, tags, opened_at, accepted_at, started_at, resolved_at, fed_back_at,
           evaluation_offered_at, evaluated_at, closed_at, updated_at, class_code, is_class_set, grade, grade_flags, route_code, is_auto, handover_count, offered_until,
           standard_version_id, waiting_code, waiting_reason, result, cause, customer_answer,
           evaluation_score, evaluation_comment, reopen_count, attachment_count, merged_into_id, external_reference, version
      from ticket where ticket_id = :ticket_id)sql"};
constexpr Sql select_code{"ticket.by_code", "select ticket_id from ticket where code = :code"};
constexpr Sql select_external{"ticket.by_external", R"sql(
    select ticket_id from ticket where external_reference = :external_reference and external_reference is not null)sql"};
constexpr Sql count_id{"ticket.id_taken", "select count(*) as n from ticket where ticket_id = :ticket_id"};
constexpr Sql select_greatest{"ticket.greatest_code", R"sql(
    select code from ticket where code >= :low and code < :high order by length(code) desc, code desc limit 1)sql"};
constexpr Sql update{"ticket.save", R"sql(
    update ticket set state_since = case when state = :state then state_since else :updated_at end,
           title = :title, description = :description, state = :state, is_open = :is_open,
           priority_order = :priority_order, category_id = :category_id, channel = :channel, customer_id = :customer_id,
           held_service_id = :held_service_id, organization_id = :organization_id, owner_id = :owner_id,
           handler_id = :handler_id, tags = :tags, accepted_at = :accepted_at, started_at = :started_at,
           resolved_at = :resolved_at, fed_back_at = :fed_back_at, evaluation_offered_at = :evaluation_offered_at,
           evaluated_at = :evaluated_at, closed_at = :closed_at, updated_at = :updated_at, class_code = :class_code, grade = :grade,
           is_class_set = :is_class_set, grade_flags = :grade_flags, route_code = :route_code, is_auto = :is_auto,
           handover_count = :handover_count, offered_until = :offered_until, standard_version_id = :standard_version_id, waiting_code = :waiting_code,
           waiting_reason = :waiting_reason,
           result = :result, cause = :cause, customer_answer = :customer_answer, evaluation_score = :evaluation_score,
           evaluation_comment = :evaluation_comment, reopen_count = :reopen_count, attachment_count = :attachment_count,
           merged_into_id = :merged_into_id, version = version + 1
     where ticket_id = :ticket_id and version = :version)sql"};
constexpr Sql update_time{"ticket.touch",
                          "update ticket set updated_at = :updated_at where ticket_id = :ticket_id"};
constexpr Sql update_attachments{"ticket.count_attachment", R"sql(
    update ticket set attachment_count = attachment_count + 1, updated_at = :updated_at where ticket_id = :ticket_id)sql"};
constexpr Sql update_tone{"ticket.note_tone",
                          "update ticket set tone_order = :tone_order where ticket_id = :ticket_id"};
constexpr Sql delete_ticket_tags{"ticket.remove_tags", "delete from ticket_tag where ticket_id = :ticket_id"};
constexpr Sql insert_tag{"ticket.add_tag", R"sql(
    insert into ticket_tag (tag, ticket_id) values (:tag, :ticket_id) on conflict do nothing)sql"};
constexpr Sql select_tags{"ticket.tags", R"sql(
    select distinct tag from ticket_tag where tag >= :low and tag < :high order by tag limit :limit)sql"};
constexpr Sql select_since{"ticket.state_since", R"sql(
    select coalesce(state_since, opened_at) as at from ticket where ticket_id = :ticket_id)sql"};
constexpr Sql insert_entry{"ticket.add_entry", R"sql(
    insert into ticket_entry (entry_id, ticket_id, at, kind, actor_id, actor_name, actor_role, is_public, action, from_state,
                              to_state, text, details)
    values (:entry_id, :ticket_id, :at, :kind, :actor_id, :actor_name, :actor_role, :is_public, :action, :from_state,
            :to_state, :text, :details))sql"};

Entry read_entry(const Row& row) {
    Entry e;
    e.entry_id = row.id<EntryId>("entry_id");
    e.ticket_id = row.id<TicketId>("ticket_id");
    e.at = row.instant("at");
    e.kind = row.text("kind");
    e.actor_id = row.integer("actor_id");
    e.actor_name = row.text("actor_name");
    e.actor_role = row.text("actor_role");
    e.is_public = row.boolean("is_public");
    e.action = action_from_text(row.text("action"));
    e.from_state = state_from_text(row.text("from_state"));
    e.to_state = state_from_text(row.text("to_state"));
    e.text = row.text("text");
    e.details = row.text("details");
    return e;
}

TicketId read_id(const Row& row) { return row.id<TicketId>("ticket_id"); }

// The first text after every text that begins like this.
std::string after_all(std::string_view begin) { return std::string{begin} + "\xF4\x8F\xBF\xBF"; }

}  // namespace

std::optional<Ticket> TicketStore::find(TicketId id) {
    return unit_.one(select_ticket, {{"ticket_id", id}}, read_ticket_row);
}
std::optional<Instant> TicketStore::state_since(TicketId id) {
    return unit_.one(select_since, {{"ticket_id", id}}, [](const Row& row) { return row.instant("at"); });
}
std::optional<TicketId> TicketStore::find_code(std::string_view code) {
    return unit_.one(select_code, {{"code", code}}, read_id);
}
std::optional<TicketId> TicketStore::find_external(std::string_view reference) {
    return unit_.one(select_external, {{"external_reference", reference}}, read_id);
}
bool TicketStore::is_id_taken(TicketId id) { return unit_.number(count_id, {{"ticket_id", id}}) > 0; }
std::string TicketStore::greatest_code(std::string_view prefix) {
    const auto found = unit_.one(select_greatest, {{"low", prefix}, {"high", after_all(prefix)}},
                                 [](const Row& row) { return row.text("code"); });
    return found.value_or("");
}

void TicketStore::add(const Ticket& t) {
    auto binds = ticket_binds(t);
    binds.emplace_back("code", t.code);
    binds.emplace_back("opened_at", t.opened_at);
    binds.emplace_back("state_since", t.updated_at);
    binds.push_back(t.external_reference.empty() ? Bind{"external_reference", nullptr}
                                                 : Bind{"external_reference", t.external_reference});
    binds.emplace_back("version", t.version);
    // A new ticket leaves most of its columns empty: naming only the others halves what is bound. There are
    // few such shapes, so their statements stay prepared.
    std::erase_if(binds, [](const Bind& bind) { return std::holds_alternative<std::nullptr_t>(bind.value); });
    std::string columns, values;
    for (const auto& bind : binds) {
        columns += columns.empty() ? "" : ", ";
        columns += bind.name;
        values += values.empty() ? ":" : ", :";
        values += bind.name;
    }
    unit_.run(Sql{"ticket.add", "insert into ticket (" + columns + ") values (" + values + ")"}, binds);
    for (const auto& tag : t.tags) unit_.run(insert_tag, {{"tag", tag}, {"ticket_id", t.ticket_id}});
}

bool TicketStore::save(const Ticket& t, std::int64_t expected) {
    auto binds = ticket_binds(t);
    binds.emplace_back("version", expected);
    return unit_.run(update, binds) == 1;
}

void TicketStore::touch(TicketId id, Instant at) {
    unit_.run(update_time, {{"ticket_id", id}, {"updated_at", at}});
}
void TicketStore::count_attachment(TicketId id, Instant at) {
    unit_.run(update_attachments, {{"ticket_id", id}, {"updated_at", at}});
}

void TicketStore::note_tone(TicketId id, std::int64_t order) {
    unit_.run(update_tone, {{"ticket_id", id}, {"tone_order", order}});
}

void TicketStore::set_tags(TicketId id, const std::vector<std::string>& tags) {
    unit_.run(delete_ticket_tags, {{"ticket_id", id}});
    for (const auto& tag : tags) unit_.run(insert_tag, {{"tag", tag}, {"ticket_id", id}});
}

std::vector<std::string> TicketStore::tags_beginning(std::string_view begin, std::int64_t limit) {
    return unit_.all(select_tags, {{"low", begin}, {"high", after_all(begin)}, {"limit", limit}},
                     [](const Row& row) { return row.text("tag"); });
}

void TicketStore::add_entry(const Entry& e) {
    const auto state = [](std::string_view name, const std::optional<State>& s) {
        return s ? Bind{name, to_text(*s)} : Bind{name, nullptr};
    };
    unit_.run(insert_entry, {{"entry_id", e.entry_id},
                             {"ticket_id", e.ticket_id},
                             {"at", e.at},
                             {"kind", e.kind},
                             e.actor_id != 0 ? Bind{"actor_id", e.actor_id} : Bind{"actor_id", nullptr},
                             {"actor_name", e.actor_name},
                             {"actor_role", e.actor_role},
                             {"is_public", e.is_public},
                             e.action ? Bind{"action", to_text(*e.action)} : Bind{"action", nullptr},
                             state("from_state", e.from_state),
                             state("to_state", e.to_state),
                             {"text", e.text},
                             {"details", e.details}});
}

std::vector<Entry> TicketStore::entries(TicketId id, bool only_public, bool newest_first, EntryId after,
                                        std::int64_t limit) {
    const auto text = fmt::format(
        "select entry_id, ticket_id, at, kind, actor_id, actor_name, actor_role, is_public, action, "
        "from_state, to_state, text, details "
        "from ticket_entry where ticket_id = :ticket_id{} and entry_id {} :after order by entry_id {} limit "
        ":limit",
        only_public ? " and is_public = 1" : "", newest_first ? "<" : ">", newest_first ? "desc" : "asc");
    const auto from = after ? after.number : newest_first ? INT64_MAX : 0;
    return unit_.all(Sql{"ticket.entries", text}, {{"ticket_id", id}, {"after", from}, {"limit", limit}},
                     read_entry);
}

std::optional<Entry> TicketStore::newest_entry(TicketId id) {
    auto found = entries(id, false, true, EntryId{}, 1);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

}  // namespace bihuan::ticket
