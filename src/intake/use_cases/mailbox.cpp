// The mailbox by turns, and whose calls are trusted.
#include <charconv>

#include "intake/domain/intake_errors.hpp"
#include "intake/use_cases/use_cases.hpp"
#include "standard/intake_calls.hpp"

namespace bihuan::intake {

Done check_moment(Store& store, std::string_view timestamp) {
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(timestamp.data(), timestamp.data() + timestamp.size(), seconds);
    if (error != std::errc{} || end != timestamp.data() + timestamp.size()) return refuse(not_trusted);
    return store.read(system_actor(), [&](Unit& unit) -> Done {
        const auto now = std::chrono::floor<std::chrono::seconds>(unit.now).time_since_epoch().count();
        const auto window = std::chrono::duration_cast<std::chrono::seconds>(
                                standard::intake_rules(unit, unit.now)->signature_window)
                                .count();
        if (seconds < now - window || seconds > now + window) return refuse(not_trusted);
        return {};
    });
}

MailSizes mail_sizes(Unit& unit) {
    const auto rules = standard::intake_rules(unit, unit.now);
    return {static_cast<std::size_t>(rules->mail_bytes_max),
            static_cast<std::size_t>(rules->header_bytes_max)};
}

std::optional<Mailbox> begin_fetch(Unit& unit, bool is_forced) {
    if (!lease_mailbox(unit, unit.now + mail_lease, is_forced)) return std::nullopt;
    return find_mailbox(unit);
}

void end_fetch(Unit& unit, const std::string& error, Duration every) {
    auto m = find_mailbox(unit);
    if (!m) return;
    const bool was_good = m->error.empty() && m->fetched_at;
    m->error = error;
    m->failures = error.empty() ? 0 : m->failures + 1;
    if (error.empty()) m->fetched_at = unit.now;
    m->next_at = unit.now + pause_after(m->failures, every);
    end_lease(unit, *m);
    if (was_good != error.empty()) unit.tell({.topic = std::string{tells_source}, .payload = {}});
}

}  // namespace bihuan::intake
