#include "app/demo_intake.hpp"

#include <vector>

#include "identity/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::demo {
namespace {

using intake::Kind;
using intake::State;
using intake::Verdict;

const std::vector<intake::Lived> left{
    {.kind = Kind::mail,
     .state = State::kept,
     .verdict = Verdict::auto_reply,
     .source = "mail",
     .channel = "email",
     .reason = "auto_reply",
     .sender = "wang.out@example.com",
     .subject = "自动回复：您的服务请求已受理",
     .text = "您好，我正在休假，3 月 9 日返回后回复您。"},
    {.kind = Kind::mail,
     .state = State::kept,
     .verdict = Verdict::list,
     .source = "mail",
     .channel = "email",
     .reason = "list",
     .sender = "news@vendor.example.com",
     .subject = "新品发布会邀请",
     .text = "诚邀您参加新品发布会。"},
    {.kind = Kind::sms,
     .state = State::kept,
     .verdict = Verdict::stop,
     .source = "sms",
     .channel = "sms",
     .reason = "stop",
     .sender = "13900002211",
     .text = "退订"},
    {.kind = Kind::mail,
     .state = State::dismissed,
     .source = "mail",
     .channel = "email",
     .reason = "unknown_sender",
     .sender = "job@example.net",
     .subject = "应聘装维工程师",
     .text = "附件是我的简历，请查收。",
     .why = "求职，已转人力资源"},
    {.kind = Kind::webhook,
     .state = State::waiting,
     .source = "shop",
     .channel = "wechat",
     .reason = "unknown_sender",
     .sender = "13700003322",
     .text = "网上下的单，什么时候上门装宽带？"},
    {.kind = Kind::mail,
     .state = State::waiting,
     .source = "mail",
     .channel = "email",
     .reason = "not_theirs",
     .sender = "neighbour@example.com",
     .sender_name = "李先生",
     .subject = "回复：您的服务请求已受理",
     .text = "这个问题我家也有，怎么还没有修好？\n我的电话 13812345678。",
     .history = "在 2026-03-01 10:02，闭环 写道：\n> 您的服务请求已受理。"},
    {.kind = Kind::mail,
     .state = State::waiting,
     .source = "mail",
     .channel = "email",
     .reason = "unknown_sender",
     .sender = "zhao.min@example.com",
     .sender_name = "赵敏",
     .subject = "上个月账单多收了 30 元",
     .text = "你好，\n上个月的账单里有一项“增值业务 30 元”，我没有开通过，请核对后退还。\n谢谢。",
     .history = "-- \n赵敏 13612345678"},
};

}  // namespace

void make_arrivals(Unit& unit, const intake::Context& context) {
    // One that is on a ticket already, as if its customer had written it; a neighbour guesses its code.
    ticket::TicketRange range;
    range.organization_id = identity::root_organization(unit)->organization_id;
    range.limit = 20;
    std::string code;
    for (const auto& t : ticket::list(unit, range)) {
        if (!t.customer_id) continue;
        code = t.code;
        intake::remember(unit, context,
                         {.kind = Kind::mail,
                          .state = State::filed,
                          .source = "mail",
                          .channel = "email",
                          .sender = "customer@example.com",
                          .subject = "回复：[" + t.code + "]",
                          .text = "补充一下：晚上七点以后在家，可以上门。",
                          .customer_id = t.customer_id,
                          .ticket_id = t.ticket_id,
                          .organization_id = t.organization_id});
        break;
    }
    for (auto one : left) {
        if (one.reason == "not_theirs") one.named_code = code;
        intake::remember(unit, context, one);
    }
}

}  // namespace bihuan::demo
