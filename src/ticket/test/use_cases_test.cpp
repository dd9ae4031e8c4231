#include "ticket/domain/ticket_errors.hpp"
#include "ticket/test/desk.hpp"
#include "ticket/use_cases/presence.hpp"

namespace bihuan::ticket {
namespace {

INSTANTIATE_TEST_SUITE_P(Engines, Desk, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Desk, ATicketIsOpenedWithCodeOwnerAndTimeline) {
    const auto one = open(agent(), "光猫红灯");
    EXPECT_EQ(one.ticket.code, "260302-A00001");
    EXPECT_EQ(open(agent(), "二").ticket.code, "260302-A00002");
    EXPECT_EQ(one.ticket.owner_id, agent_id_) << "1.5.2";
    EXPECT_EQ(one.ticket.priority, Priority::high) << "of its category";
    EXPECT_EQ(one.customer_name, "张*");
    const auto entries =
        *store_->read(agent(), [&](Unit& unit) { return list_timeline(unit, one.ticket.ticket_id, {}, 10); });
    ASSERT_EQ(entries.items.size(), 1U);
    EXPECT_EQ(entries.items.front().kind, "opened");
    CodeSource anew{'A', "Asia/Shanghai"};  // as after a restart
    const auto third = by(agent(), [&](Unit& unit) { return open_ticket(unit, anew, wanted("三")); });
    EXPECT_EQ(third->ticket.code, "260302-A00003");
}

TEST_P(Desk, IntakeRefusesWhatIsNotThere) {
    const auto refusal = [&](auto change) {
        auto w = wanted("x");
        change(w);
        const auto made = by(agent(), [&](Unit& unit) { return open_ticket(unit, codes_, w); });
        return made ? std::string{} : made.error().fields.front().field;
    };
    EXPECT_EQ(refusal([](NewTicket& w) { w.channel = "telepathy"; }), "channel");
    EXPECT_EQ(refusal([](NewTicket& w) { w.category_id = CategoryId{99}; }), "category_id");
    EXPECT_EQ(refusal([](NewTicket& w) { w.customer_id = CustomerId{99}; }), "customer_id");
    EXPECT_EQ(refusal([](NewTicket& w) { w.held_service_id = HeldServiceId{99}; }), "held_service_id");
    EXPECT_EQ(refusal([](NewTicket& w) { w.organization_id = OrganizationId{99}; }), "organization_id");
    EXPECT_EQ(refusal([](NewTicket& w) { w.parent_id = TicketId{99}; }), "parent_id");
    EXPECT_TRUE(titles(lead(), {}).empty()) << "nothing half-written";
}

TEST_P(Desk, TheSecondWhoChangesIsTold) {
    const auto seen = open(agent(), "x");
    ASSERT_TRUE(act(agent(), seen, Action::accept));
    const auto late = act(lead(), seen, Action::cancel, [] {
        StepFacts f;
        f.reason = "y";
        return f;
    }());
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind.code, version_conflict.code);
    EXPECT_NE(late.error().detail.find(agent().name), std::string::npos) << "by whom";
    EXPECT_NE(late.error().detail.find("2026-03-02"), std::string::npos) << "and when";
}

TEST_P(Desk, AssignmentsGoToThoseWhoCan) {
    auto t = *act(lead(), open(lead(), "x"), Action::accept);
    const auto to = [&](UserId user, OrganizationId unit) {
        StepFacts f;
        if (unit) f.organization_id = unit;
        f.handler_id = user;
        auto done = act(lead(), t, Action::assign, f);
        if (!done) return code_of(done.error());
        t = *done;
        return std::string{};
    };
    EXPECT_EQ(to(UserId{99}, {}), handler_unknown.code);
    EXPECT_EQ(to(trainer_id_, {}), handler_unqualified.code);
    EXPECT_EQ(to(far_id_, east_), handler_elsewhere.code);
    EXPECT_EQ(to(agent_id_, OrganizationId{99}), organization_unknown.code);
    EXPECT_EQ(to(far_id_, west_), "");
    EXPECT_EQ(t.ticket.organization_id, west_);
    EXPECT_EQ(t.ticket.owner_id, lead_id_) << "1.5.2: the owner stays";
    EXPECT_EQ(t.ticket.state, State::assigned);
}

TEST_P(Desk, OnesOwnTicketsAreSeenWhereverTheyGo) {
    const auto one = open(agent(), "mine");
    const auto accepted = *act(lead(), one, Action::accept);
    StepFacts away;
    away.organization_id = west_;
    ASSERT_TRUE(act(lead(), accepted, Action::assign, away));
    const auto look = [&](const Actor& who) {
        return store_->read(who, [&](Unit& unit) { return get_ticket(unit, one.ticket.ticket_id); })
            .has_value();
    };
    EXPECT_TRUE(look(far())) << "it is in their unit";
    EXPECT_TRUE(look(agent())) << "the owner answers for it";
    auto stranger = agent();
    stranger.user_id = 4711;
    EXPECT_FALSE(look(stranger));
    EXPECT_TRUE(titles(stranger, {}).empty());
}

TEST_P(Desk, ListsArePagedByKeyWithoutGapsOrDoubles) {
    std::vector<std::string> all;
    for (int i = 0; i < 23; ++i) {
        auto w = wanted(std::to_string(i));
        w.priority = static_cast<Priority>(i % 4);
        w.organization_id = i % 2 == 0 ? east_ : west_;
        ASSERT_TRUE(by(lead(), [&](Unit& unit) { return open_ticket(unit, codes_, w); }));
        all.push_back(w.title);
    }
    for (const auto sort : {Sort::priority, Sort::newest, Sort::oldest, Sort::updated}) {
        TicketFilter f;
        f.sort = sort;
        auto paged = titles(lead(), f, 5);
        EXPECT_EQ(paged, titles(lead(), f, 100)) << "pages join to the whole";
        std::ranges::sort(paged);
        auto expected = all;
        std::ranges::sort(expected);
        EXPECT_EQ(paged, expected);
    }
    TicketFilter oldest;
    oldest.sort = Sort::oldest;
    EXPECT_EQ(titles(lead(), oldest, 4), all);
    EXPECT_EQ(titles(agent(), oldest, 4).size(), 12U) << "the scope bounds the list";
    const auto forged = store_->read(lead(), [&](Unit& unit) { return list_tickets(unit, {}, "9.x.1", 5); });
    EXPECT_EQ(forged.error().fields.front().field, "after");
}

TEST_P(Desk, QueuesCountWhatTheyShow) {
    auto t = *act(agent(), open(agent(), "a"), Action::accept);
    open(agent(), "b");
    t = *act(agent(), t, Action::start);
    const auto counts =
        *store_->read(agent(), [](Unit& unit) { return Result<TicketCounts>{count_tickets(unit)}; });
    EXPECT_EQ(counts.mine, 1);
    EXPECT_EQ(counts.unassigned, 1);
    EXPECT_EQ(counts.all_open, 2);
    TicketFilter mine;
    mine.queue = Queue::mine;
    EXPECT_EQ(titles(agent(), mine), std::vector<std::string>{"a"});
}

TEST_P(Desk, LinksPairAndParentsFormNoLoop) {
    const auto a = open(lead(), "a").ticket, b = open(lead(), "b").ticket, c = open(lead(), "c").ticket;
    const auto link = [&](const Ticket& from, const char* kind, const Ticket& to) {
        const auto done =
            by(lead(), [&](Unit& unit) { return add_link(unit, from.ticket_id, kind, {}, to.code); });
        return done ? std::string{} : code_of(done.error());
    };
    EXPECT_EQ(link(a, "child", b), "");
    EXPECT_EQ(link(b, "child", c), "");
    EXPECT_EQ(link(c, "child", a), link_cycle.code);
    EXPECT_EQ(link(a, "parent", c), link_cycle.code);
    EXPECT_EQ(link(a, "child", b), link_known.code);
    EXPECT_EQ(link(a, "related", a), link_self.code);
    const auto of_b = *store_->read(lead(), [&](Unit& unit) { return list_links(unit, b.ticket_id); });
    ASSERT_EQ(of_b.size(), 2U);
    ASSERT_TRUE(by(lead(), [&](Unit& unit) { return remove_link(unit, b.ticket_id, of_b.front().link_id); }));
    EXPECT_TRUE(store_->read(lead(), [&](Unit& unit) { return list_links(unit, a.ticket_id); })->empty())
        << "both ends go";
}

TEST_P(Desk, MergingMovesWatchersAndTellsBothTimelines) {
    const auto from = open(lead(), "double"), into = open(lead(), "first");
    ASSERT_TRUE(by(lead(), [&](Unit& unit) { return add_watcher(unit, from.ticket.ticket_id, agent_id_); }));
    const auto merged = by(lead(), [&](Unit& unit) {
        return merge_ticket(unit, from.ticket.ticket_id, into.ticket.ticket_id, from.ticket.version,
                            "same line");
    });
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->ticket.state, State::merged);
    EXPECT_EQ(merged->ticket.merged_into_id, into.ticket.ticket_id);
    const auto watchers =
        *store_->read(lead(), [&](Unit& unit) { return list_watchers(unit, into.ticket.ticket_id); });
    ASSERT_EQ(watchers.size(), 1U);
    const auto again = by(lead(), [&](Unit& unit) {
        return merge_ticket(unit, into.ticket.ticket_id, from.ticket.ticket_id, into.ticket.version, "loop");
    });
    EXPECT_EQ(code_of(again.error()), merge_target.code);
}

TEST_P(Desk, InBulkEachSucceedsOrFailsAlone) {
    const auto a = open(lead(), "a"), b = open(lead(), "b");
    ASSERT_TRUE(act(lead(), b, Action::accept));
    BulkAct bulk;
    bulk.action = Action::accept;
    bulk.tickets = {
        {a.ticket.ticket_id, a.ticket.version}, {b.ticket.ticket_id, b.ticket.version}, {TicketId{99}, 1}};
    const auto outcomes = *by(lead(), [&](Unit& unit) { return bulk_act(unit, bulk); });
    ASSERT_EQ(outcomes.size(), 3U);
    EXPECT_FALSE(outcomes[0].error);
    EXPECT_EQ(outcomes[1].error->kind.code, version_conflict.code);
    EXPECT_EQ(outcomes[2].error->kind.code, ticket_unknown.code);
    BulkAct nothing;
    EXPECT_FALSE(by(lead(), [&](Unit& unit) { return bulk_act(unit, nothing); }));
}

TEST_P(Desk, CustomersSeeTheirOwnAndOnlyWhatIsMeantForThem) {
    const auto request = *by(client(), [&](Unit& unit) {
        return submit_portal_ticket(unit, codes_, {"断网", "", category_, {}});
    });
    const auto id = request.ticket.ticket_id;
    EXPECT_FALSE(request.ticket.owner_id) << "it waits for the first who accepts it";
    auto t =
        *act(lead(), *store_->read(lead(), [&](Unit& unit) { return get_ticket(unit, id); }), Action::accept);
    t = *act(lead(), t, Action::start);
    ASSERT_TRUE(by(lead(), [&](Unit& unit) { return add_note(unit, id, "internal"); }));
    ASSERT_TRUE(by(lead(), [&](Unit& unit) { return add_reply(unit, id, "on our way", "phone", ""); }));
    StepFacts facts;
    facts.reason = "photo needed";
    t = *act(lead(), t, Action::wait, facts);
    ASSERT_TRUE(by(client(), [&](Unit& unit) { return add_portal_reply(unit, id, "here"); }));
    EXPECT_EQ(store_->read(lead(), [&](Unit& unit) { return get_ticket(unit, id); })->ticket.state,
              State::handling)
        << "what we waited for has come";
    t = *store_->read(lead(), [&](Unit& unit) { return get_ticket(unit, id); });
    facts = {};
    facts.result = "cable replaced";
    t = *act(lead(), t, Action::resolve, facts);
    EXPECT_EQ(store_->read(client(), [&](Unit& unit) { return get_portal_ticket(unit, id); })->ticket.result,
              "")
        << "1.5.4: told by a person first";
    const auto page =
        *store_->read(client(), [&](Unit& unit) { return list_portal_timeline(unit, id, {}, 50); });
    for (const auto& entry : page.items) EXPECT_NE(entry.text, "internal");
    auto other = client();
    other.customer_id = 4711;
    EXPECT_EQ(store_->read(other, [&](Unit& unit) { return get_portal_ticket(unit, id); }).error().kind.code,
              ticket_unknown.code);
}

TEST_P(Desk, ImportsAreIdempotentAndLiveByTheRules) {
    ImportedTicket past;
    past.external_reference = "old:1";
    past.title = "Old complaint";
    past.channel = "import";
    past.category_id = category_;
    past.organization_id = east_;
    past.opened_at = *from_iso("2015-04-22T19:53:50Z");
    past.opened_by = system_actor();
    ImportedStep step;
    step.at = past.opened_at;
    step.by = system_actor();
    step.kind = "imported";
    step.as_state = State::closed;
    past.steps.push_back(step);
    const auto bring = [&] {
        return by(system_actor(), [&](Unit& unit) { return import_ticket(unit, codes_, past); });
    };
    const auto first = bring(), second = bring();
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(first->is_new);
    EXPECT_FALSE(second->is_new);
    EXPECT_EQ(first->ticket_id, second->ticket_id);
    const auto now = open(lead(), "today").ticket;
    EXPECT_LT(first->ticket_id, now.ticket_id) << "ids are in order of time, so are lists";
    const auto kept = store_->read(lead(), [&](Unit& unit) { return get_ticket(unit, first->ticket_id); });
    EXPECT_EQ(kept->ticket.code, "150423-A00001") << "the day in Shanghai";
    past.external_reference = "old:2";
    past.steps.front().as_state.reset();
    past.steps.front().action = Action::close;  // straight from submitted: no rule allows it
    EXPECT_FALSE(bring());
}

TEST_P(Desk, ViewsAreOnesOwnOrShared) {
    ASSERT_TRUE(
        by(agent(), [](Unit& unit) { return create_view(unit, "mine", R"({"queue":"mine"})", false); }));
    ASSERT_TRUE(by(agent(), [](Unit& unit) { return create_view(unit, "ours", "{}", true); }));
    const auto seen = [&](const Actor& who) {
        return store_->read(who, [](Unit& unit) { return Result<std::size_t>{list_views(unit).size()}; })
            .value();
    };
    EXPECT_EQ(seen(agent()), 2U);
    EXPECT_EQ(seen(lead()), 1U);
    EXPECT_EQ(seen(far()), 0U);
    for (int i = 2; i < 50; ++i)
        ASSERT_TRUE(by(agent(), [](Unit& unit) { return create_view(unit, "v", "{}", false); }));
    EXPECT_FALSE(by(agent(), [](Unit& unit) { return create_view(unit, "one more", "{}", false); }));
}

TEST(Presence, RemembersFor45Seconds) {
    PresenceBoard board;
    const auto at = *from_iso("2026-03-02T01:00:00Z");
    const Viewer one{UserId{1}, "one", false}, two{UserId{2}, "two", true};
    EXPECT_TRUE(board.announce(TicketId{5}, one, at).others.empty());
    EXPECT_EQ(board.announce(TicketId{5}, two, at).others.size(), 1U);
    EXPECT_FALSE(board.announce(TicketId{5}, two, at).has_changed);
    const auto later = board.announce(TicketId{5}, one, at + std::chrono::seconds{46});
    EXPECT_TRUE(later.others.empty());
    EXPECT_TRUE(later.has_changed);
    EXPECT_TRUE(board.announce(TicketId{6}, two, at).others.empty()) << "another ticket";
}

}  // namespace
// 3.1.3: rules give the class; a person may set another with a reason, and it stays until handed back.
TEST_P(Desk, AClassSetByAPersonStays) {
    const auto opened = open(agent(), "x");
    const auto id = opened.ticket.ticket_id;
    ASSERT_EQ(opened.ticket.class_code, "routine");
    const auto changed = [&](const TicketChange& change) {
        return store_->write(agent(), [&](Unit& unit) {
            return update_ticket(unit, id, get_ticket(unit, id)->ticket.version, change);
        });
    };
    TicketChange wanted;
    wanted.class_code = "complex";
    EXPECT_EQ(changed(wanted).error().fields.front().field, "reason");
    wanted.reason = "涉及三个部门";
    wanted.class_code = "dreadful";
    EXPECT_EQ(changed(wanted).error().fields.front().field, "class_code");
    wanted.class_code = "complex";
    const auto set = changed(wanted);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->ticket.class_code, "complex");
    EXPECT_TRUE(set->ticket.is_class_set);
    TicketChange priority;
    priority.priority = Priority::urgent;  // by rule an urgent fault is urgent
    EXPECT_EQ(changed(priority)->ticket.class_code, "complex");
    TicketChange back;
    back.class_code = "";
    const auto by_rule = changed(back);
    EXPECT_EQ(by_rule->ticket.class_code, "urgent");
    EXPECT_FALSE(by_rule->ticket.is_class_set);
}

}  // namespace bihuan::ticket
