// What everybody is told of an outage, of maintenance, or otherwise, while it holds.
#include <fmt/format.h>

#include "identity/calls.hpp"
#include "outage/domain/intake_rules.hpp"
#include "outage/domain/outage_errors.hpp"
#include "outage/store/outage_store.hpp"
#include "outage/use_cases/turns.hpp"
#include "outage/use_cases/use_cases.hpp"
#include "standard/calls.hpp"

namespace bihuan::outage {
namespace {

void audit_notice(Unit& unit, std::string_view action, const Notice& notice) {
    identity::audit(unit,
                    {.action = fmt::format("outage.{}", action),
                     .subject_kind = "outage_notice",
                     .subject_id = notice.notice_id.number,
                     .subject_label = notice.text_zh.substr(0, notice.text_zh.find('\n')),
                     .before = {},
                     .after = fmt::format(R"({{"kind":"{}","from":"{}","until":"{}"}})", to_text(notice.kind),
                                          to_iso(notice.starts_at), to_iso(notice.ends_at))});
    unit.tell({.topic = std::string{tells_notice}, .subject_id = notice.notice_id.number, .payload = {}});
}

}  // namespace

std::vector<Notice> notices_now(Unit& unit) {
    return OutageStore{unit}.notices_at(unit.now, notices_shown_max);
}

NoticePage list_notices(Unit& unit, NoticeId after, std::int64_t limit) {
    NoticePage out{OutageStore{unit}.notices(after, limit + 1), {}};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().notice_id;
    }
    return out;
}

Result<Notice> create_notice(Unit& unit, Notice wanted) {
    TRY_DONE(check_notice(wanted, unit.now, standard::in_force(unit, unit.now).standard->outage.notice_max));
    wanted.notice_id = unit.new_id<NoticeId>();
    wanted.by_name = unit.actor().name;
    OutageStore{unit}.add(wanted);
    audit_notice(unit, "notice_created", wanted);
    arrange_turn(unit, wanted);
    return wanted;
}

Result<Notice> update_notice(Unit& unit, Notice wanted) {
    OutageStore store{unit};
    const auto found = store.find(wanted.notice_id);
    if (!found) return refuse(notice_unknown);
    // Ended early, or withdrawn before it began.
    const bool is_ended =
        wanted.ends_at <= unit.now && wanted.ends_at >= wanted.starts_at && found->ends_at > unit.now;
    if (!is_ended)
        TRY_DONE(
            check_notice(wanted, unit.now, standard::in_force(unit, unit.now).standard->outage.notice_max));
    wanted.by_name = unit.actor().name;
    if (!store.save(wanted, wanted.version)) return refuse(version_conflict);
    ++wanted.version;
    audit_notice(unit, "notice_changed", wanted);
    arrange_turn(unit, wanted);
    return wanted;
}

}  // namespace bihuan::outage
