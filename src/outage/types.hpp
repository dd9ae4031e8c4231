// Face of `outage` for values: what was taken down while the system was not to be written to, and what is
// told to everybody meanwhile (2.5.5, 3.5.1).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "appointment/types.hpp"
#include "base/enum_text.hpp"
#include "base/id.hpp"
#include "identity/types.hpp"

namespace bihuan::outage {

struct ImportId : Id<ImportId> {
    using Id::Id;
};
struct NoticeId : Id<NoticeId> {
    using Id::Id;
};
using customer::CustomerId;
using identity::UserId;

// ready: nothing stands in the way, said by a trial alone. booked, waiting: done. The others were left
// undone.
enum class Verdict { ready, booked, waiting, duplicate, conflict, invalid };
// Why a row is a duplicate or a conflict.
enum class Reason {
    none,
    imported_before,  // this very entry
    same_booking,     // the customer has such an open one about that time
    no_time,          // no time is wanted
    too_soon,         // by now, or for the standard
    too_far,
    taken,
};
enum class Choice { book, wait };  // wait: on the list, where the wanted time is gone
enum class NoticeKind { outage, maintenance, information };
inline constexpr std::array verdict_names{std::string_view{"ready"},    std::string_view{"booked"},
                                          std::string_view{"waiting"},  std::string_view{"duplicate"},
                                          std::string_view{"conflict"}, std::string_view{"invalid"}};
inline constexpr std::array reason_names{
    std::string_view{"none"},    std::string_view{"imported_before"}, std::string_view{"same_booking"},
    std::string_view{"no_time"}, std::string_view{"too_soon"},        std::string_view{"too_far"},
    std::string_view{"taken"}};
inline constexpr std::array notice_kind_names{std::string_view{"outage"}, std::string_view{"maintenance"},
                                              std::string_view{"information"}};
constexpr std::string_view to_text(Verdict v) { return verdict_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view to_text(Reason r) { return reason_names[static_cast<std::size_t>(r)]; }
constexpr std::string_view to_text(NoticeKind k) { return notice_kind_names[static_cast<std::size_t>(k)]; }
constexpr std::optional<Verdict> verdict_from_text(std::string_view text) {
    return enum_from_text<Verdict>(verdict_names, text);
}
constexpr std::optional<NoticeKind> notice_kind_from_text(std::string_view text) {
    return enum_from_text<NoticeKind>(notice_kind_names, text);
}

// Topics told. settled: a row came in, waits or is in conflict; the subject is its appointment, if any.
// affected: an outage begins or ends for a visit, the subject.
inline constexpr std::string_view tells_notice = "outage.notice_changed", tells_imported = "outage.imported",
                                  tells_settled = "outage.settled", tells_affected = "outage.affected";

}  // namespace bihuan::outage
