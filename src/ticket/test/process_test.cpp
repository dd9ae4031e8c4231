// 1.3.4, 4.5.4: the process board counts what the lists hold, and the duty matrix says where nobody answers.
#include "ticket/use_cases/process.hpp"

#include <map>
#include <random>

#include "ticket/test/desk.hpp"

namespace bihuan::ticket {
namespace {

using namespace std::chrono_literals;
using identity::Role;

const Instant noon = *from_iso("2026-03-02T04:00:00Z");

TEST(ProcessBoard, CountsLevelsMediansAndAges) {
    StageCounting counting{noon};
    const auto hours = [](int n) { return noon - std::chrono::hours{n}; };
    counting.add(State::handling, "fault", hours(30), hours(6), 0);
    counting.add(State::handling, "fault", hours(80), hours(2), 1);
    counting.add(State::handling, "fault", hours(24), hours(24), 2);
    counting.add(State::handling, "fault", hours(24 * 7), hours(4), 3);
    counting.add(State::submitted, "complaint", hours(24 * 31), hours(24 * 31), 3);
    const auto board = counting.result();
    ASSERT_EQ(board.stages.size(), 2U);
    EXPECT_EQ(board.stages[0].state, State::submitted) << "in the order of the process";
    const auto& faults = board.stages[1];
    EXPECT_EQ(faults.count, 4);
    EXPECT_EQ(faults.warned, 2);
    EXPECT_EQ(faults.late, 1);
    EXPECT_EQ(faults.oldest_opened_at, hours(24 * 7));
    EXPECT_EQ(faults.median_in_stage, 4h) << "of an even number the lower one";
    EXPECT_EQ(board.bands, (std::array<std::int64_t, 5>{1, 1, 2, 0, 1})) << "a limit belongs to its band";
}
TEST(ProcessBoard, IsEmptyWhereNothingIsOpen) { EXPECT_TRUE(StageCounting{noon}.result().stages.empty()); }

TEST(DutyMatrix, StepsOnwardAreThoseOfTheTable) {
    for (int i = 0; i <= static_cast<int>(State::evaluated); ++i) {
        const auto state = static_cast<State>(i);
        EXPECT_FALSE(steps_onward(state).empty()) << to_text(state) << ": nobody could ever move it";
        for (const auto action : steps_onward(state))
            EXPECT_TRUE(std::ranges::any_of(
                ticket_flow, [&](const auto& step) { return step.from == state && step.action == action; }));
    }
    EXPECT_EQ(steps_onward(State::waiting), std::vector{Action::resume});
}

TEST(DutyMatrix, EachStageHasThePromiseThatRunsThen) {
    struct Sample {
        State state;
        std::string_view clock;
    };
    for (const auto& row : {Sample{State::submitted, "accept"}, Sample{State::accepted, "respond"},
                            Sample{State::assigned, "respond"}, Sample{State::handling, "resolve"},
                            Sample{State::waiting, "resolve"}, Sample{State::resolved, "feedback"},
                            Sample{State::fed_back, ""}, Sample{State::evaluating, ""}})
        EXPECT_EQ(clock_at(row.state), row.clock) << to_text(row.state);
}

People two_teams() {
    const auto unit = [](std::int64_t id, std::int64_t above, std::string path, bool is_active = true) {
        identity::Organization o;
        o.organization_id = OrganizationId{id};
        o.parent_id = OrganizationId{above};
        o.path = std::move(path);
        o.is_active = is_active;
        return o;
    };
    People out;
    out.organizations = {unit(1, 0, "/1/"), unit(2, 1, "/1/2/"), unit(3, 1, "/1/3/"), unit(4, 2, "/1/2/4/"),
                         unit(5, 1, "/1/5/", false)};
    out.posts = {{OrganizationId{1}, Role::manager, 1},
                 {OrganizationId{4}, Role::agent, 3},
                 {OrganizationId{2}, Role::field_engineer, 2},
                 {OrganizationId{5}, Role::agent, 1}};
    return out;
}

TEST(DutyMatrix, FindsPeopleBelowElseAboveAndSaysWhereThereIsNobody) {
    struct Sample {
        std::int64_t unit;
        std::vector<Role> roles;
        std::int64_t found_in, people;
        bool is_above;
        DutyGap gap;
    };
    const auto people = two_teams();
    for (const auto& row : {
             Sample{2, {Role::agent, Role::field_engineer}, 2, 5, false, DutyGap::none},
             Sample{4, {Role::agent}, 4, 3, false, DutyGap::none},
             Sample{4, {Role::field_engineer}, 2, 2, true, DutyGap::nobody},
             Sample{3, {Role::agent}, 0, 0, true, DutyGap::nobody},
             Sample{3, {Role::manager}, 1, 1, true, DutyGap::nobody},
             Sample{5, {Role::agent}, 5, 1, false, DutyGap::unit_inactive},
             Sample{0, {Role::agent}, 0, 0, false, DutyGap::no_unit},
             Sample{9, {Role::agent}, 0, 0, false, DutyGap::no_unit},
         }) {
        const auto found = find_people(people, OrganizationId{row.unit}, row.roles);
        EXPECT_EQ(found.organization_id, OrganizationId{row.found_in}) << row.unit;
        EXPECT_EQ(found.people, row.people) << row.unit;
        if (found.people > 0) {
            EXPECT_EQ(found.is_above, row.is_above) << row.unit;
        }
        EXPECT_EQ(gap_of(people, OrganizationId{row.unit}, found), row.gap) << row.unit;
    }
}

class Process : public Desk {};

// Random steps by random people; whoever looks, each cell is as long as the list behind it.
TEST_P(Process, EachCellIsAsLongAsItsList) {
    std::mt19937 chance{20261125};
    const auto complaint = store_->read(system_actor(), [](Unit& unit) {
        return standard::category_by_code(unit, "complaint.billing")->category_id;
    });
    const auto fault = category_;
    for (int i = 0; i < 40; ++i) {
        category_ = chance() % 3 == 0 ? complaint : fault;
        auto view = open(chance() % 4 == 0 ? lead() : agent(), "工单" + std::to_string(i));
        for (auto n = chance() % 5; n > 0 && !view.allowed_actions.empty(); --n) {
            const auto action = view.allowed_actions[chance() % view.allowed_actions.size()];
            const auto done = act(lead(), view, action,
                                  {.organization_id = chance() % 2 == 0 ? east_ : west_,
                                   .reason = "等资料",
                                   .result = "好了",
                                   .channel = "phone",
                                   .customer_answer = "satisfied",
                                   .score = 4});
            if (done) view = *done;
        }
        clock_.advance(17min);
    }
    std::int64_t looked_at = 0;
    for (const auto& who : {agent(), lead(), far()}) {
        std::int64_t total = 0;
        const auto board = store_->read(who, [](Unit& unit) { return get_process(unit, {}); });
        for (const auto& stage : board.stages) {
            TicketFilter filter;
            filter.queue = Queue::all_open;
            filter.states = {stage.state};
            filter.type = stage.type;
            EXPECT_EQ(std::ssize(titles(who, filter)), stage.count) << to_text(stage.state) << stage.type;
            total += stage.count;
        }
        std::int64_t in_bands = 0;
        for (const auto n : board.bands) in_bands += n;
        EXPECT_EQ(in_bands, total);
        looked_at += total;
    }
    EXPECT_GT(looked_at, 40);
}

TEST_P(Process, AUnitNarrowsAndNobodySeesBeyondTheScope) {
    open(agent(), "东");
    const auto total = [&](const Actor& who, OrganizationId below) {
        std::int64_t n = 0;
        const auto board = store_->read(who, [&](Unit& unit) { return get_process(unit, below); });
        for (const auto& stage : board.stages) n += stage.count;
        return n;
    };
    EXPECT_EQ(total(lead(), {}), 1);
    EXPECT_EQ(total(lead(), east_), 1);
    EXPECT_EQ(total(lead(), west_), 0);
    EXPECT_EQ(total(far(), {}), 0);
    EXPECT_EQ(total(far(), east_), 0);
}

TEST_P(Process, TheTimeInAStageBeginsWithTheStage) {
    auto view = open(agent(), "慢");
    clock_.advance(3h);
    view = *act(agent(), view, Action::accept);
    clock_.advance(2h);
    ASSERT_TRUE(by(agent(), [&](Unit& unit) { return add_note(unit, view.ticket.ticket_id, "只是一句话"); }));
    const auto board = store_->read(agent(), [](Unit& unit) { return get_process(unit, {}); });
    ASSERT_EQ(board.stages.size(), 1U);
    EXPECT_EQ(board.stages.front().state, State::accepted);
    EXPECT_EQ(std::chrono::floor<std::chrono::minutes>(board.stages.front().median_in_stage), 120min);
}

TEST_P(Process, DutiesFollowThePostsAndTheStandard) {
    const auto matrix = [&](OrganizationId below) {
        return store_->read(lead(), [&](Unit& unit) { return get_duty_matrix(unit, below); });
    };
    const auto all = matrix({});
    EXPECT_GT(all.rows.size(), 20U);
    for (const auto& row : all.rows)
        for (const auto& cell : row.cells)
            EXPECT_EQ(cell.gap, DutyGap::no_unit) << row.category.code << ": the desk's classes have no unit";
    EXPECT_FALSE(all.ladder.empty());
    EXPECT_FALSE(all.grades.empty());
    EXPECT_TRUE(matrix(east_).rows.empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Process, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::ticket
