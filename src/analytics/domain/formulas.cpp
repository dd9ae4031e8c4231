#include "analytics/domain/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace bihuan::analytics {
namespace {

constexpr std::string_view promises = "sla_result";
constexpr std::string_view steps = "ticket_entry (moved)";

constexpr std::array definitions{
    Definition{Formula::service_level, false, false,
               "时限内接起的来电 ÷（接起 + 超时后放弃）；尚未接入电话系统，暂无数据。",
               "Calls answered in time / (answered + abandoned after it); no telephone is connected yet.",
               ""},
    Definition{Formula::on_time_accept, true, false, "按时受理的时限 ÷ 本月完成或超时的受理时限。",
               "Accept clocks met / accept clocks ended or breached in the month.", promises},
    Definition{Formula::on_time_respond, true, false, "按时响应的时限 ÷ 本月完成或超时的响应时限。",
               "Response clocks met / response clocks ended or breached in the month.", promises},
    Definition{Formula::on_time_resolve, true, false, "按时解决的时限 ÷ 本月完成或超时的解决时限。",
               "Resolution clocks met / resolution clocks ended or breached in the month.", promises},
    Definition{Formula::on_time_feedback, true, false, "按时反馈的时限 ÷ 本月完成或超时的反馈时限。",
               "Feedback clocks met / feedback clocks ended or breached in the month.", promises},
    Definition{Formula::on_time_follow_up, true, false,
               "低分评价后按时回访的时限 ÷ 本月完成或超时的回访时限。",
               "Follow-up clocks of bad scores met / those ended or breached in the month.", promises},
    Definition{Formula::breach_explained, true, false, "已说明原因的超时 ÷ 本月发生的超时。",
               "Breaches with a reason given / breaches of the month.", promises},
    Definition{Formula::first_contact_resolution, true, false,
               "首次解决：解决前未再次向客户索要信息、未重开、{} 天内同客户同类问题未再来 ÷ "
               "本月首次解决的工单（已知客户）。",
               "Solved without asking the customer again, not reopened, and not asked anew about the same "
               "kind within {} "
               "days / tickets of known customers first resolved in the month.",
               steps},
    Definition{
        Formula::solution_rate, true, false, "反馈时客户表示满意 ÷（满意 + 不满意）；未联系上的不计。",
        "Customers satisfied when told the result / (satisfied + not); those not reached do not count.",
        steps},
    Definition{Formula::reopen_rate, true, false, "关闭后 {} 天内重开 ÷ 本月关闭。",
               "Reopened within {} days of closing / closed in the month.", steps},
    Definition{Formula::repeat_complaint_rate, true, false,
               "同一客户同类投诉 {} 天内再次发生 ÷ 本月受理的投诉（已知客户）。",
               "Complaints after another of the same customer and category within {} days / complaints of "
               "known customers "
               "opened in the month.",
               "ticket"},
    Definition{
        Formula::loop_rate, true, false, "已反馈且已邀请评价后关闭 ÷ 本月关闭；必须为 100%。",
        "Closed after the result was told and evaluation offered / closed in the month; must be 100 %.",
        steps},
    Definition{Formula::csat, true, false, "4 分和 5 分 ÷ 本月收到的评价（5 分制），附 95% Wilson 区间。",
               "Scores of 4 and 5 / evaluations of the month (of 5), with Wilson's 95 % interval.", steps},
    Definition{
        Formula::hand_overs, true, true, "首次派单之后的转手次数 ÷ 本月关闭；下钻列出超过 {} 次的工单。",
        "Hand-overs after the first assignment / closed in the month; the list shows those of more than {}.",
        steps},
    Definition{Formula::conformance, true, false,
               "无偏离的关闭 ÷ 本月关闭。偏离：受理超时、等待无原因、转手超过 {} "
               "次、重开、时限被更正、客户未答而关闭。",
               "Closed without deviation / closed in the month. Deviations: accepted late, waits without a "
               "reason, more than "
               "{} hand-overs, reopened, clocks corrected, closed by silence.",
               "ticket_entry, sla_result"},
    Definition{Formula::quality_score, false, false, "质检评分表加权得分；尚无质检评分，暂无数据。",
               "Weighted scorecard of quality checks; there are no scorecards yet.", ""},
    Definition{Formula::on_time_statutory, true, false,
               "法定期限内答复转办机构的申诉 ÷ 本月已答复或超期的申诉。",
               "Authorities answered within their limit / those answered or past their limit in the month.",
               promises},
};
static_assert(definitions.size() == static_cast<std::size_t>(Formula::count_));

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < definitions.size(); ++i)
        if (definitions[i].formula != static_cast<Formula>(i)) return false;
    return true;
}
static_assert(are_in_order());

constexpr double z = 1.959963984540054;  // of 95 %

}  // namespace

const Definition& definition_of(Formula formula) { return definitions[static_cast<std::size_t>(formula)]; }

std::optional<double> value_of(Formula formula, const Sums& sums, bool is_at_most) {
    if (sums.counted == 0) return std::nullopt;
    const auto of = static_cast<double>(sums.counted);
    if (definition_of(formula).is_mean) return static_cast<double>(sums.amount) / of;
    const auto share = is_at_most ? sums.missed : sums.counted - sums.missed;
    return 100.0 * static_cast<double>(share) / of;
}

bool is_on_target(double value, double target, bool is_at_most) {
    return is_at_most ? value <= target : value >= target;
}

Interval wilson(std::int64_t hits, std::int64_t of) {
    if (of <= 0) return {};
    const auto n = static_cast<double>(of), p = static_cast<double>(hits) / n;
    const auto middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const auto half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {100 * std::max(0.0, middle - half), 100 * std::min(1.0, middle + half)};
}

}  // namespace bihuan::analytics
