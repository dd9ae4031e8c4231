#include "contact/use_cases/export.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.hpp"
#include "contact/domain/contact_errors.hpp"
#include "contact/domain/contact_rules.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/use_cases/archive.hpp"
#include "contact/use_cases/files.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::contact {
namespace {

std::string line_of(const ContactRecord& r, const std::string& customer_code, bool is_amended) {
    return csv_line({r.contact_id.text(), r.type, std::string{to_text(r.direction)}, to_iso(r.started_at),
                     r.ended_at ? to_iso(*r.ended_at) : "", to_iso(r.recorded_at), r.by_name,
                     r.organization_id ? r.organization_id.text() : "", customer_code, r.ticket_code,
                     r.address, r.content, r.answer, r.result, r.missing,
                     r.is_erased ? "erased" : (r.archive_id != 0 ? "archived" : "kept"),
                     is_amended ? "1" : "", r.seal_number == 0 ? "" : std::to_string(r.seal_number), r.hash});
}

}  // namespace

Result<std::string> contacts_csv(Unit& unit, const Context& context, const ExportWish& wish) {
    if (!wish.type.empty() && type_named(*standard::contact_rules(unit, unit.now), wish.type) == nullptr)
        return refuse_field("type", type_unknown);
    const auto& actor = unit.actor();
    ListQuery query;
    query.sees_all = actor.sees_all;
    if (actor.scope) query.scope = *actor.scope;
    query.own_id = actor.user_id;
    query.type = wish.type;
    query.from = wish.from;
    query.to = wish.to;
    auto records = ContactStore{unit, *context.cipher}.list(query, exported_max + 1);
    if (std::ssize(records) > exported_max)
        return refuse_field("to", export_too_long, std::to_string(exported_max));
    std::vector<CustomerId> customers;
    std::vector<ContactId> ids;
    for (const auto& one : records) {
        ids.push_back(one.contact_id);
        if (one.customer_id) customers.push_back(one.customer_id);
    }
    const auto words = customer::customer_words(unit, customers);
    const auto names = customer::names_in_clear(unit, *context.cipher, customers);
    std::vector<ContactId> amended;
    for (const auto& [id, by] : ContactStore{unit, *context.cipher}.amended_by(ids)) amended.push_back(id);
    std::ranges::sort(amended);
    // A spreadsheet knows by the mark that it is UTF-8.
    auto out = "\xef\xbb\xbf" +
               csv_line({"contact_id", "type", "direction", "started_at", "ended_at", "recorded_at",
                         "by_name", "organization_id", "customer_code", "ticket_code", "address", "content",
                         "answer", "result", "missing", "words", "is_amended", "seal_number", "hash"});
    ArchiveReader archives{unit, *context.shelf};
    for (auto& one : records) {
        archives.fill(one);
        const auto name = names.find(one.customer_id);
        mask(one, name == names.end() ? std::string_view{} : name->second);
        const auto found = words.find(one.customer_id);
        out += line_of(one, found == words.end() ? "" : found->second.code,
                       std::ranges::binary_search(amended, one.contact_id));
    }
    identity::audit(unit, {.action = "contact.exported",
                           .subject_kind = "contact",
                           .subject_id = 0,
                           .subject_label = wish.type,
                           .before = {},
                           .after = fmt::format(R"({{"from":"{}","to":"{}","records":{},"reason":"{}"}})",
                                                to_iso(wish.from), to_iso(wish.to), records.size(),
                                                in_quotes(wish.reason))});
    return out;
}

}  // namespace bihuan::contact
