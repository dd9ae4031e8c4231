#include "outage/use_cases/judge.hpp"

#include <algorithm>

#include "customer/calls.hpp"
#include "outage/domain/intake_rules.hpp"
#include "outage/domain/outage_errors.hpp"
#include "outage/store/outage_store.hpp"
#include "standard/calls.hpp"

namespace bihuan::outage {
namespace {

using standard::ServicePlace;

constexpr std::chrono::minutes between_visits{15};  // about

// The entry came in before. False: it did not.
bool is_imported(Unit& unit, const appointment::Hands& hands, const IntakeRow& row, ImportId run,
                 RowResult& out) {
    const auto entry = OutageStore{unit}.find_entry(row.entry_key);
    if (!entry) return false;
    if (entry->service_type != row.service_type || entry->taken_at != row.taken_at) {
        out.verdict = Verdict::invalid;
        out.fields.push_back({"entry_key", entry_reused, {}});
        return true;
    }
    const bool is_of_run = run && entry->import_id == run;
    out.verdict = !is_of_run ? Verdict::duplicate : entry->is_waiting ? Verdict::waiting : Verdict::booked;
    out.reason = is_of_run ? Reason::none : Reason::imported_before;
    if (auto booking = appointment::find_booking(unit, hands, entry->appointment_id))
        out.booking = *std::move(booking);
    return true;
}

// The place, the items and the customer, with every wrong field.
void fill_in(Unit& unit, const appointment::Hands& hands, const IntakeRow& row,
             const standard::ServiceType* type, Judged& out) {
    auto& fields = out.result.fields;
    if (type != nullptr) {
        out.wanted.data = items_of(row, *type);
        if (auto checked = appointment::check_items(*type, out.wanted.data); !checked)
            std::ranges::move(checked.error().fields, std::back_inserter(fields));
        if (type->place == ServicePlace::counter) {
            const auto places = appointment::places_in_service(unit);
            const auto found = std::ranges::find(places, row.place, &appointment::PlaceWords::code);
            if (found == places.end())
                fields.push_back({"place", place_unknown, {}});
            else
                out.wanted.place_id = found->place_id;
        } else if (type->place == ServicePlace::site) {
            out.wanted.district = row.place;
        }
    }
    const auto customers = customer::customers_by_contact(unit, *hands.cipher, row.phone, 2);
    if (customers.size() > 1) fields.push_back({"phone", customer_ambiguous, {}});
    if (customers.size() == 1) out.customer_id = customers.front();
}

// The wanted time, or why not and which others.
Done find_time(Unit& unit, const appointment::Hands& hands, const IntakeRow& row,
               const standard::Standard& standard, const standard::ServiceType& type, const TrialBook* book,
               Judged& out) {
    const auto& rule = standard.outage;
    const auto at = row.chosen_at ? row.chosen_at : row.wanted_at;
    auto& result = out.result;
    result.reason = why_not(type, at, unit.now);
    appointment::SlotWish wish;
    wish.service_type = row.service_type;
    wish.place_id = out.wanted.place_id;
    wish.district = out.wanted.district;
    wish.customer_id = out.customer_id;
    wish.days = std::clamp<std::int64_t>(std::chrono::ceil<std::chrono::days>(rule.look).count(), 1,
                                         appointment::slot_days_max);
    wish.from = unit.now;
    if (result.reason == Reason::none) wish.from = std::max(unit.now, *at - type.window);
    if (result.reason == Reason::too_far)
        wish.from = std::max(unit.now, unit.now + type.horizon - std::chrono::days{wish.days});
    TRY(auto slots, appointment::find_slots(unit, hands, wish));
    if (book != nullptr) book->count_room(wish, type, slots);
    const auto* slot = result.reason == Reason::none ? slot_for(slots, *at) : nullptr;
    if (slot == nullptr) {
        result.verdict = Verdict::conflict;
        if (result.reason == Reason::none) result.reason = Reason::taken;
        result.alternatives = nearest(slots, at.value_or(unit.now), rule.alternatives_max);
        return {};
    }
    out.wanted.chosen = appointment::Chosen{slot->starts_at, slot->choice, {}};
    result.starts_at = slot->starts_at;
    result.window_ends_at = slot->window_ends_at;
    return {};
}

}  // namespace

bool TrialBook::is_new(const IntakeRow& row) {
    const bool is_entry_new = keys_.insert(row.entry_key).second;
    const auto at = row.chosen_at ? row.chosen_at : row.wanted_at;
    const bool is_booking_new = bookings_.insert({row.phone, row.service_type, at}).second;
    return is_entry_new && (is_booking_new || row.is_another);
}

void TrialBook::count_room(const appointment::SlotWish& wish, const standard::ServiceType& type,
                           std::vector<appointment::FreeSlot>& slots) const {
    // Rather too much than too little: the import looks exactly, and nobody is asked to change a wish for
    // nothing.
    const auto each = 1 + type.window / (type.length + between_visits);
    for (auto& slot : slots) {
        const auto found =
            taken_.find({wish.service_type, wish.place_id.number, wish.district, slot.starts_at});
        slot.free = slot.free * each - (found == taken_.end() ? 0 : found->second);
    }
}

void TrialBook::take(const Judged& judged) {
    const auto& wanted = judged.wanted;
    if (judged.result.verdict == Verdict::ready && wanted.chosen)
        ++taken_[{wanted.service_type, wanted.place_id.number, wanted.district, wanted.chosen->starts_at}];
}

Judged judge(Unit& unit, const appointment::Hands& hands, const IntakeRow& row, ImportId run,
             const TrialBook* book) {
    Judged out;
    auto& result = out.result;
    result.entry_key = row.entry_key;
    if (is_imported(unit, hands, row, run, result)) return out;
    const auto version = standard::in_force(unit, unit.now);
    const auto& standard = *version.standard;
    const auto* type = standard::service_type(standard, row.service_type);
    result.fields = wrong_fields(row, standard, unit.now);
    fill_in(unit, hands, row, type, out);
    if (!result.fields.empty()) {
        result.verdict = Verdict::invalid;
        return out;
    }
    const auto at = row.chosen_at ? row.chosen_at : row.wanted_at;
    if (out.customer_id && !row.is_another)
        if (auto same = appointment::open_booking(unit, hands, out.customer_id, row.service_type, at,
                                                  standard.outage.same_within)) {
            result.verdict = Verdict::duplicate;
            result.reason = Reason::same_booking;
            result.booking = *std::move(same);
            return out;
        }
    auto& wanted = out.wanted;
    wanted.service_type = row.service_type;
    wanted.channel = row.channel;
    wanted.asked_at = row.taken_at;
    if (row.choice == Choice::wait) {
        const auto wish =
            waiting_wish(at, unit.now, standard.outage.wait, std::chrono::days{appointment::slot_days_max});
        wanted.is_waiting = true;
        wanted.wish_from = wish.from;
        wanted.wish_to = wish.to;
        return out;
    }
    if (auto done = find_time(unit, hands, row, standard, *type, book, out); !done) {
        result.verdict = Verdict::invalid;
        result.fields = std::move(done.error().fields);
    }
    return out;
}

}  // namespace bihuan::outage
