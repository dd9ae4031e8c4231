#include "app/timers.hpp"

#include "automation/calls.hpp"
#include "sla/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan {

timer::Handlers ticket_timer_handlers() {
    return {
        {sla::timer_kind("ticket"),
         [](Unit& unit, const timer::Due& due) {
             sla::on_timer(unit, {"ticket", due.subject_id}, ticket::hear_clock);
         }},
        {std::string{ticket::silence_timer},
         [](Unit& unit, const timer::Due& due) {
             ticket::close_after_silence(unit, ticket::TicketId{due.subject_id});
         }},
        {std::string{ticket::reminder_timer},
         [](Unit& unit, const timer::Due& due) { ticket::remind(unit, due.subject_id); }},
        {std::string{ticket::promise_timer},
         [](Unit& unit, const timer::Due& due) {
             ticket::hear_promise(unit, ticket::TicketId{due.subject_id});
         }},
    };
}

timer::Handlers timer_handlers(Program& p) {
    auto all = ticket_timer_handlers();
    all.emplace(std::string{automation::schedule_timer}, [&p](Unit& unit, const timer::Due& due) {
        automation::on_schedule(unit, automation::RuleId{due.subject_id}, p.rules);
    });
    all.emplace(std::string{automation::trim_timer},
                [](Unit& unit, const timer::Due&) { automation::on_trim(unit); });
    return all;
}

}  // namespace bihuan
