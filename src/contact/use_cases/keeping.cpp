// What the keeper of the records looks after (4.3.4, 4.3.5).
#include "contact/use_cases/keeping.hpp"

#include <algorithm>

#include "contact/store/contact_store.hpp"
#include "contact/store/keeping_store.hpp"
#include "contact/use_cases/record.hpp"
#include "file/calls.hpp"
#include "standard/contact_archive_calls.hpp"

namespace bihuan::contact {
namespace {

constexpr std::int64_t looked_max = 50'000;  // records that one click looks at

}  // namespace

void note_closed(Unit& unit, const TicketWords& ticket) { add_closed(unit, ticket); }
void forget_closed(Unit& unit, std::int64_t ticket_id) { remove_closed(unit, ticket_id); }

Keeper text_keeper(const file::Shelf& shelf) {
    // Types with a time of their own (words_days) go by that, the others by the schedule's.
    const auto times = [](Unit& unit, Instant before) {
        WordTimes out{before, {}};
        for (const auto& one : standard::contact_archive_rules(unit, unit.now)->kept)
            out.own.emplace_back(one.type, unit.now - std::chrono::days{one.days});
        return out;
    };
    return {.what = "contact.text",
            .count = [times](Unit& unit, Instant before) { return count_worded(unit, times(unit, before)); },
            .due = [times](Unit& unit, Instant before, std::int64_t after,
                           std::int64_t limit) { return due_words(unit, times(unit, before), after, limit); },
            .dispose = [shelf](Unit& unit,
                               std::span<const std::int64_t> ids) { erase_records(unit, shelf, ids); }};
}

Completeness completeness(Unit& unit, const Period& period) {
    const auto& actor = unit.actor();
    Completeness out;
    const auto scope = actor.sees_all ? std::nullopt : std::optional{*actor.scope};
    out.lines = count_by_kind(unit, period, scope);
    out.closed = count_closed(unit, period, scope);
    out.unrecorded = unrecorded(unit, period, scope, listed_max);
    return out;
}

SealPage list_seals(Unit& unit, std::int64_t before, std::int64_t limit) {
    SealPage out;
    out.items = seals_before(unit, before == 0 ? INT64_MAX : before, limit + 1);
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().number;
    }
    out.unsealed = count_unsealed(unit);
    return out;
}

bool is_our_seal(Unit& unit, const Seal& seal) {
    const auto found = seals(unit, seal.number - 1, 1);
    return !found.empty() && found.front().hash == seal.hash;
}

std::shared_ptr<const standard::ContactRules> recording_rules(Unit& unit) {
    return standard::contact_rules(unit, unit.now);
}

NewestCheck check_newest(Unit& unit, const FieldCipher& cipher, std::int64_t count) {
    NewestCheck out;
    ContactStore store{unit, cipher};
    auto newest = seals_before(unit, INT64_MAX, count + 1);
    const auto before = std::ssize(newest) > count ? std::optional{newest.back()} : std::nullopt;
    if (before) newest.pop_back();
    for (std::size_t i = 0; i < newest.size(); ++i) {
        const auto& seal = newest[i];
        if (out.records + seal.count > looked_max && i > 0) break;
        Tree tree;
        const auto find = [&](Flaw flaw, std::int64_t contact_id = 0, std::int64_t customer_id = 0) {
            if (out.findings.size() < listed_max)
                out.findings.push_back({.flaw = flaw,
                                        .contact_id = contact_id,
                                        .customer_id = customer_id,
                                        .seal_number = seal.number});
        };
        store.each_of_seal(seal.number, [&](const RawRecord& raw) {
            const auto digest = hash_of(record_mark, raw.values);
            const auto id = std::stoll(raw.values[contact_at]),
                       customer = std::stoll(raw.values[customer_at]);
            if (hex_of(digest) != raw.hash) find(Flaw::changed, id, customer);
            // Words in archives are looked at archive by archive.
            const auto plain = raw.sealed.empty() ? std::nullopt : store.open(id, raw.sealed);
            const bool is_kept =
                raw.sealed.empty() || (plain && hex_of(sha256(*plain)) == raw.values[commitment_at]);
            if (!is_kept) find(Flaw::text_changed, id, customer);
            tree.add(leaf_of(digest));
        });
        out.records += tree.count();
        ++out.seals;
        if (tree.count() != seal.count || tree.count() == 0 || hex_of(tree.root()) != seal.root)
            find(Flaw::tree_broken);
        if (seal_hash(seal) != seal.hash) find(Flaw::seal_changed);
        const auto* earlier = i + 1 < newest.size() ? &newest[i + 1] : before ? &*before : nullptr;
        if (seal.previous_hash != (earlier != nullptr ? earlier->hash : no_hash)) find(Flaw::seal_broken);
    }
    return out;
}

}  // namespace bihuan::contact
