// How fast the knowledge base answers with 1,000 articles in both languages (1.4.3): every search as people
// type them, one after the other, beside the engine's own full-text search for the same words. p50 and p99 of
// the clock on the wall.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "base/tokenizer.hpp"
#include "identity/calls.hpp"
#include "knowledge/store/text_index.hpp"
#include "knowledge/use_cases/use_cases.hpp"
#include "standard/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> knowledge_migrations();
}  // namespace bihuan

using namespace bihuan;

namespace {

constexpr std::array things{"宽带",   "光猫",     "路由器",   "无线网络", "套餐",   "账单",
                            "手机号", "国际漫游", "宽带电视", "固定电话", "流量包", "预约上门",
                            "发票",   "密码",     "携号转网", "过户"};
constexpr std::array troubles{"断网",     "亮红灯",   "网速慢",   "无法开通", "多扣费",   "信号弱",
                              "密码忘记", "退订",     "搬家移机", "没有声音", "欠费停机", "更换设备",
                              "优惠到期", "合约解除", "投诉进度", "实名认证"};
constexpr std::array english{"broadband", "optical modem", "router",     "wireless", "plan",      "bill",
                             "number",    "roaming",       "television", "landline", "data pack", "visit",
                             "invoice",   "password",      "porting",    "transfer"};
constexpr std::array english_troubles{"has no connection",
                                      "shows a red light",
                                      "is slow",
                                      "cannot be activated",
                                      "was charged twice",
                                      "has a weak signal",
                                      "password is forgotten",
                                      "is cancelled",
                                      "moves to a new home",
                                      "has no sound",
                                      "is suspended",
                                      "needs a new device",
                                      "offer has ended",
                                      "contract ends",
                                      "complaint progress",
                                      "real name"};

std::string article(std::size_t n) {
    const auto* thing = things.at(n % things.size());
    const auto* trouble = troubles.at(n / things.size() % troubles.size());
    std::string zh, en;
    for (int step = 1; step <= 6; ++step) {
        zh += fmt::format(
            "## 第 {} 步\n请检查{}的状态：如果仍然{}，重启{}后等待 {} "
            "分钟，再看指示灯和账户页面；还不行请提交报障，编号 A{}。\n",
            step, thing, trouble, things.at((n + static_cast<std::size_t>(step)) % things.size()), step, n);
        en += fmt::format(
            "## Step {}\nLook at the {}: if it still {}, restart the {}, wait {} minutes and look at the "
            "lights "
            "and your account; else report it as A{}.\n",
            step, english.at(n % english.size()),
            english_troubles.at(n / english.size() % english_troubles.size()),
            english.at((n + static_cast<std::size_t>(step)) % english.size()), step, n);
    }
    return fmt::format(
        "[[article]]\ncode = \"bench-{0}\"\naudience = \"customer\"\nkeywords = [\"{1}\", "
        "\"{3}\"]\n[article.zh]\ntitle = "
        "\"{1}{2}怎么处理（{0}）\"\nsummary = \"{1}{2}时先自查，再报修。\"\nbody = "
        "'''\n{5}'''\n[article.en]\ntitle = \"The {3} {4} "
        "({0})\"\nsummary = \"When the {3} {4}: check first, then report it.\"\nbody = '''\n{6}'''\n",
        n, thing, trouble, english.at(n % english.size()),
        english_troubles.at(n / english.size() % english_troubles.size()), zh, en);
}

std::vector<std::string> questions() {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < things.size(); ++i)
        for (std::size_t j = 0; j < troubles.size(); j += 2) {
            out.push_back(fmt::format("家里的{}{}怎么办", things.at(i), troubles.at(j)));
            out.push_back(fmt::format("my {} {} what can I do", english.at(i), english_troubles.at(j)));
        }
    return out;
}

struct Times {
    std::vector<double> all;
    void time(const auto& work) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        all.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    double at(double share) {
        std::ranges::sort(all);
        return all.at(
            std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size()))));
    }
};

}  // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? static_cast<std::size_t>(std::atoll(argv[1])) : 1000;
    std::vector<Migration> migrations;
    for (const auto part :
         {standard_migrations(), identity_migrations(), timer_migrations(), knowledge_migrations()})
        migrations.insert(migrations.end(), part.begin(), part.end());
    const SystemClock clock;
    const auto store =
        open_store({.url = argc > 2 ? argv[2] : "sqlite::scratch:", .readers = 1}, migrations, clock);
    knowledge::UserId owner, approver;
    const auto write = [&](const auto& use) {
        const auto done = store->write(system_actor(), use);
        if (!done) fmt::print("{} {}\n", done.error().kind.code, done.error().detail);
        must(done.has_value());
    };
    write([&](Unit& unit) -> Done {
        identity::Organization o;
        o.code = o.name_zh = o.name_en = "hq";
        o.kind = "headquarters";
        const auto hq = identity::ensure_organization(unit, o);
        standard::ensure_version(unit);
        standard::seed(unit, [&](std::string_view) { return hq.number; });
        for (auto* who : {&owner, &approver}) {
            identity::NewAccount account;
            account.username = account.display_name = who == &owner ? "owner" : "approver";
            account.password_hash = "x";
            account.posts = {{hq, identity::Role::manager}};
            *who = identity::ensure_user(unit, account);
        }
        return {};
    });
    for (std::size_t n = 0; n < count; n += 50)
        write([&](Unit& unit) -> Done {
            std::string text;
            for (auto i = n; i < std::min(count, n + 50); ++i) text += article(i);
            TRY_DONE(knowledge::import_articles(unit, text, owner, approver));
            return {};
        });
    Times ours, raw;
    const auto terms = store->read(
        system_actor(), [](Unit& unit) -> Result<knowledge::Terms> { return knowledge::glossary(unit); });
    for (int round = 0; round < 4; ++round)
        for (const auto& text : questions()) {
            const auto read = [&](const auto& use) { must(store->read(system_actor(), use).has_value()); };
            const auto is_chinese = static_cast<unsigned char>(text.front()) >= 0x80;
            ours.time([&] {
                read([&](Unit& unit) -> Result<bool> {
                    knowledge::Question question{.text = text};
                    question.language = is_chinese ? knowledge::Language::zh : knowledge::Language::en;
                    return !knowledge::search(unit, question, false).answers.empty();
                });
            });
            const auto wanted = knowledge::wanted_of(text, *terms, false);
            raw.time([&] {
                read([&](Unit& unit) -> Result<bool> {
                    knowledge::TextIndex index{unit};
                    return !index.candidates(wanted, knowledge::Audience::customer, 24).empty();
                });
            });
        }
    const auto p99 = ours.at(0.99);
    fmt::print("{} articles in two languages, {} searches\n", count, ours.all.size());
    fmt::print("search with answers: p50 {:.2f} ms, p99 {:.2f} ms\n", ours.at(0.5), p99);
    fmt::print("the engine's full-text search alone: p50 {:.2f} ms, p99 {:.2f} ms; ratio at p99 {:.2f}\n",
               raw.at(0.5), raw.at(0.99), p99 / raw.at(0.99));
    return p99 < 50 ? 0 : 1;
}
