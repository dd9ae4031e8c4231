#include "contact/use_cases/use_cases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "contact/domain/contact_errors.hpp"
#include "contact/domain/contact_rules.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/use_cases/archive.hpp"
#include "contact/use_cases/files.hpp"
#include "customer/calls.hpp"
#include "file/calls.hpp"
#include "identity/calls.hpp"

namespace bihuan::contact {
namespace {

std::vector<ContactView> views_of(Unit& unit, const Context& context, std::vector<ContactRecord> records) {
    std::vector<CustomerId> customers;
    std::vector<ContactId> ids;
    for (const auto& one : records) {
        ids.push_back(one.contact_id);
        if (one.customer_id) customers.push_back(one.customer_id);
    }
    const auto words = customer::customer_words(unit, customers);
    const auto names = customer::names_in_clear(unit, *context.cipher, customers);
    const auto amended = ContactStore{unit, *context.cipher}.amended_by(ids);
    std::vector<ContactView> out;
    for (auto& one : records) {
        ContactView view;
        const auto name = names.find(one.customer_id);
        mask(one, name == names.end() ? std::string_view{} : name->second);
        if (const auto found = words.find(one.customer_id); found != words.end()) {
            view.customer_code = found->second.code;
            view.customer_name = found->second.masked_name;
        }
        if (const auto found =
                std::ranges::find(amended, one.contact_id, &std::pair<ContactId, ContactId>::first);
            found != amended.end())
            view.amended_by = found->second;
        view.files = kept_files(unit, *context.shelf, one);
        view.record = std::move(one);
        out.push_back(std::move(view));
    }
    return out;
}

ContactView view_of(Unit& unit, const Context& context, ContactRecord record) {
    std::vector<ContactRecord> one;
    one.push_back(std::move(record));
    return std::move(views_of(unit, context, std::move(one)).front());
}

bool is_seen(Unit& unit, const Context& context, const ContactRecord& r) {
    const auto& actor = unit.actor();
    if (r.by_id.number == actor.user_id || actor.sees(r.organization_id.number)) return true;
    return r.ticket_id != 0 && context.visible_ticket(unit, r.ticket_id).has_value();
}

Result<ContactRecord> find_visible(Unit& unit, const Context& context, ContactId id) {
    auto found = ContactStore{unit, *context.cipher}.find(id);
    if (!found || !is_seen(unit, context, *found)) return refuse(contact_unknown);
    return std::move(*found);
}

}  // namespace

Result<ContactRecord> find_in_clear(Unit& unit, const Context& context, ContactId id) {
    TRY(auto found, find_visible(unit, context, id));
    const auto& actor = unit.actor();
    // Whoever wrote it down knows it; everybody else needs to be allowed to look.
    if (!actor.can(Permission::customer_reveal) && found.by_id.number != actor.user_id)
        return refuse(reveal_forbidden);
    if (found.is_erased) return refuse(text_erased);
    fill_words(unit, *context.shelf, found);
    return found;
}

std::string in_quotes(std::string_view reason) {
    std::string out;
    for (const char c : reason) out += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    return out;
}

void log_look(Unit& unit, const ContactRecord& r, const std::string& reason, file::FileId file_id) {
    const auto file = file_id ? fmt::format(R"(,"file_id":"{}")", file_id.number) : std::string{};
    identity::audit(unit, {.action = file_id ? "contact.file_opened" : "contact.revealed",
                           .subject_kind = "contact",
                           .subject_id = r.contact_id.number,
                           .subject_label = r.ticket_code,
                           .before = {},
                           .after = fmt::format(R"({{"customer_id":"{}","reason":"{}"{}}})",
                                                r.customer_id.number, in_quotes(reason), file)});
}

Result<ContactView> add_contact(Unit& unit, const Context& context, NewRecord wanted,
                                const std::vector<file::FileId>& file_ids) {
    TRY_DONE(take_files(unit, file_ids, wanted));
    if (wanted.ticket_id != 0) {
        TRY(const auto ticket, context.visible_ticket(unit, wanted.ticket_id));
        if (!wanted.customer_id) wanted.customer_id = ticket.customer_id;
        const auto all = customer::merged_ids(unit, ticket.customer_id);
        if (ticket.customer_id && std::ranges::find(all, wanted.customer_id) == all.end())
            return refuse_field("ticket_id", customer_other);
        wanted.ticket_code = ticket.code;
        wanted.organization_id = ticket.organization_id;
    }
    if (wanted.customer_id && customer::customer_words(unit, std::array{wanted.customer_id}).empty())
        return refuse_field("customer_id", customer_unknown);
    TRY(auto made, record(unit, *context.cipher, wanted));
    identity::audit(unit, {.action = "contact.recorded",
                           .subject_kind = "contact",
                           .subject_id = made.contact_id.number,
                           .subject_label = made.ticket_code,
                           .before = {},
                           .after = fmt::format(R"({{"customer_id":"{}","type":"{}","hash":"{}"}})",
                                                made.customer_id.number, made.type, made.hash)});
    return view_of(unit, context, std::move(made));
}

Result<ContactView> amend_contact(Unit& unit, const Context& context, ContactId id, const Amendment& change) {
    TRY(auto before, find_visible(unit, context, id));
    if (before.is_erased) return refuse(text_erased);
    fill_words(unit, *context.shelf, before);
    NewRecord next{static_cast<const NewRecord&>(before)};
    next.amends_id = id;
    next.by_id = {};
    next.by_name.clear();
    next.source_kind.clear();
    next.source_id = 0;
    if (change.started_at) next.started_at = *change.started_at;
    if (change.ended_at) next.ended_at = change.ended_at;
    if (change.address) next.address = *change.address;
    if (change.content) next.content = *change.content;
    if (change.answer) next.answer = *change.answer;
    if (change.result) next.result = *change.result;
    TRY_DONE(take_files(unit, change.file_ids, next));
    TRY(auto made, record(unit, *context.cipher, next));
    identity::audit(unit, {.action = "contact.amended",
                           .subject_kind = "contact",
                           .subject_id = made.contact_id.number,
                           .subject_label = made.ticket_code,
                           .before = fmt::format(R"({{"contact_id":"{}"}})", id.number),
                           .after = fmt::format(R"({{"hash":"{}"}})", made.hash)});
    return view_of(unit, context, std::move(made));
}

Result<ContactPage> list_contacts(Unit& unit, const Context& context, const ListWish& wish) {
    ListQuery query;
    const auto& actor = unit.actor();
    query.sees_all = actor.sees_all;
    if (wish.ticket_id != 0) {
        TRY_DONE(context.visible_ticket(unit, wish.ticket_id));
        query.ticket_id = wish.ticket_id;
        query.sees_all = true;
    }
    if (actor.scope) query.scope = *actor.scope;
    query.own_id = actor.user_id;
    if (wish.customer_id)
        for (const auto id : customer::merged_ids(unit, wish.customer_id))
            query.customers.push_back(id.number);
    query.by_id = wish.by_id.number;
    query.type = wish.type;
    query.from = wish.from;
    query.to = wish.to;
    query.after = wish.after;
    auto found = ContactStore{unit, *context.cipher}.list(query, wish.limit + 1);
    ContactPage out;
    if (std::ssize(found) > wish.limit) {
        found.pop_back();
        out.next = found.back().contact_id;
    }
    out.items = views_of(unit, context, std::move(found));
    return out;
}

Result<ContactView> get_contact(Unit& unit, const Context& context, ContactId id) {
    TRY(auto found, find_visible(unit, context, id));
    fill_words(unit, *context.shelf, found);
    return view_of(unit, context, std::move(found));
}

Result<ClearWords> reveal_contact(Unit& unit, const Context& context, ContactId id,
                                  const std::string& reason) {
    TRY(auto found, find_in_clear(unit, context, id));
    log_look(unit, found, reason);
    return ClearWords{std::move(found.address), std::move(found.content), std::move(found.answer)};
}

Result<Proof> prove_contact(Unit& unit, const Context& context, ContactId id, bool has_words,
                            const std::string& reason) {
    TRY(const auto found, has_words ? find_in_clear(unit, context, id) : find_visible(unit, context, id));
    if (found.seal_number == 0) return refuse(not_sealed);
    Proof out;
    out.values = values_of(found);
    out.hash = found.hash;
    if (has_words) {
        log_look(unit, found, reason);
        out.sealed_form = form_of(unit, *context.shelf, found);
        if (!out.sealed_form) return refuse(text_unreadable);
    }
    std::vector<Digest> leaves;
    for (const auto& [contact_id, hash] : hashes_of_seal(unit, found.seal_number)) {
        const auto digest = digest_of(hash);
        if (!digest) return refuse(proof_broken);
        if (contact_id == id.number) out.index = leaves.size();
        leaves.push_back(leaf_of(*digest));
    }
    out.count = leaves.size();
    for (const auto& digest : audit_path(leaves, out.index)) out.path.push_back(hex_of(digest));
    out.seals = seals(unit, found.seal_number - 1, proof_seals_max);
    if (!check_proof(out, nullptr).empty()) return refuse(proof_broken);
    return out;
}

}  // namespace bihuan::contact
