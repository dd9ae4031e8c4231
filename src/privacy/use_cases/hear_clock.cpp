// The statutory clock of a request speaks: into its history, and to whoever has the workbench open.
#include <fmt/format.h>

#include <algorithm>

#include "privacy/domain/request_flow.hpp"
#include "privacy/store/request_store.hpp"
#include "privacy/use_cases/steps.hpp"
#include "ticket/calls.hpp"

namespace bihuan::privacy {

namespace {

// Whoever works on it, and those who lead where it stands: a request that nobody has begun is everybody's.
std::vector<UserId> concerned(Unit& unit, const PrivacyRequest& request) {
    auto out = officers(unit);
    if (request.handler_id && std::ranges::find(out, request.handler_id) == out.end())
        out.push_back(request.handler_id);
    return out;
}

}  // namespace

void hear_clock(Unit& unit, const Context& context, const sla::Reached& reached) {
    const auto request = RequestStore{unit, *context.cipher}.find(RequestId{reached.subject.id});
    if (!request || !is_open(request->state)) return;
    const bool is_warning = reached.milestone.kind == sla::MilestoneKind::warning;
    write_entry(unit, context, request->request_id, is_warning ? "warned" : "overdue",
                fmt::format("{} %", is_warning ? reached.percent : 100 + reached.percent));
    tell_request(unit, "privacy.request_clock", *request);
    const auto people = concerned(unit, *request);
    const auto kind = std::string{to_text(request->kind)};
    const auto percent = reached.percent;
    ticket::notify_of(
        unit, people,
        is_warning
            ? ticket::Said{.zh = fmt::format("个人信息申请的法定期限已用 {}%", percent),
                           .en = fmt::format("Privacy request ({}): {} % of the statutory limit used", kind,
                                             percent)}
            : ticket::Said{.zh = "个人信息申请已超过法定期限",
                           .en = fmt::format("Privacy request ({}) is over its statutory limit", kind)},
        "/privacy/requests");
}

}  // namespace bihuan::privacy
