#include "outage/domain/intake_rules.hpp"

#include <algorithm>

#include "base/duration.hpp"
#include "base/text.hpp"
#include "outage/domain/outage_errors.hpp"

namespace bihuan::outage {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t name_max = 100, taker_max = 80, place_max = 100, remarks_max = 1000;
constexpr std::chrono::minutes clock_difference{10};  // of a computer that was used meanwhile
constexpr std::string_view contact_item = "contact";

bool is_phone(std::string_view text) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] >= '0' && text[i] <= '9')
            ++digits;
        else if (text[i] != ' ' && text[i] != '-' && !(text[i] == '+' && i == 0))
            return false;
    }
    return digits >= 7 && digits <= 15;
}

}  // namespace

bool is_entry_key(std::string_view text) {
    return text.size() >= 6 && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
           });
}

std::vector<FieldError> wrong_fields(const IntakeRow& row, const standard::Standard& standard, Instant now) {
    std::vector<FieldError> out;
    const auto text = [&](const char* field, const std::string& value, std::size_t max, bool is_needed) {
        if (is_needed && value.empty()) out.push_back({field, value_needed, {}});
        if (code_point_count(value) > max) out.push_back({field, value_too_long, std::to_string(max)});
    };
    if (!row.taken_at)
        out.push_back({"taken_at", value_needed, {}});
    else if (*row.taken_at > now + clock_difference)
        out.push_back({"taken_at", taken_later, {}});
    text("taken_by", row.taken_by, taker_max, true);
    text("customer_name", row.customer_name, name_max, true);
    text("place", row.place, place_max, false);
    text("remarks", row.remarks, remarks_max, false);
    if (!standard::is_channel(standard, row.channel)) out.push_back({"channel", channel_unknown, {}});
    if (!is_phone(row.phone)) out.push_back({"phone", phone_wrong, {}});
    if (standard::service_type(standard, row.service_type) == nullptr)
        out.push_back({"service_type", type_unknown, {}});
    return out;
}

appointment::Data items_of(const IntakeRow& row, const standard::ServiceType& type) {
    auto out = row.data;
    std::erase_if(out, [](const auto& item) { return item.second.empty(); });
    if (std::ranges::find(type.items, contact_item, &standard::DataItem::code) != type.items.end())
        out.try_emplace(std::string{contact_item}, row.phone);
    return out;
}

void sort_by_asking(std::vector<IntakeRow>& rows) {
    std::ranges::stable_sort(rows, {}, [](const IntakeRow& row) { return row.taken_at; });
}

const appointment::FreeSlot* slot_for(std::span<const appointment::FreeSlot> slots, Instant wanted) {
    const auto keeps = [&](const appointment::FreeSlot& slot) {
        return slot.free > 0 &&
               (slot.starts_at == wanted || (slot.starts_at <= wanted && wanted < slot.window_ends_at));
    };
    const auto found = std::ranges::find_if(slots, keeps);
    return found == slots.end() ? nullptr : &*found;
}

std::vector<appointment::FreeSlot> nearest(std::span<const appointment::FreeSlot> slots, Instant wanted,
                                           std::int64_t limit) {
    std::vector<appointment::FreeSlot> out;
    std::ranges::copy_if(slots, std::back_inserter(out), [](const auto& slot) { return slot.free > 0; });
    std::ranges::stable_sort(out, {},
                             [&](const auto& slot) { return std::chrono::abs(slot.starts_at - wanted); });
    out.resize(std::min(out.size(), static_cast<std::size_t>(limit)));
    std::ranges::sort(out, {}, &appointment::FreeSlot::starts_at);
    return out;
}

Reason why_not(const standard::ServiceType& type, std::optional<Instant> wanted, Instant now) {
    if (!wanted) return Reason::no_time;
    // A window that the wanted time lies in may have begun a little earlier than it.
    if (*wanted + type.window < now + type.lead) return Reason::too_soon;
    if (*wanted > now + type.horizon) return Reason::too_far;
    return Reason::none;
}

Wish waiting_wish(std::optional<Instant> wanted, Instant now, standard::Duration wait,
                  standard::Duration ahead_max) {
    const auto from = std::clamp(wanted.value_or(now), now, std::max(now, now + ahead_max - wait));
    return {from, std::min(from + wait, now + ahead_max)};
}

Done check_notice(const Notice& notice, Instant now, standard::Duration longest) {
    if (notice.ends_at <= notice.starts_at || notice.ends_at <= now ||
        notice.ends_at - std::max(notice.starts_at, now) > longest)
        return refuse_field("until", notice_times, duration_to_text(longest));
    return {};
}

}  // namespace bihuan::outage
