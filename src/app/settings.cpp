#include "app/settings.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/field_key.hpp"

namespace bihuan {
namespace {

using enum SettingType;

constexpr std::array infos{
    SettingInfo{"data_dir", text, "./data", 0, 0, "Folder of the SQLite store, attachments and the key",
                "数据目录：SQLite 库、附件与密钥"},
    SettingInfo{"node", number, "0", 0, 25, "Number of this node, unique among nodes of one store",
                "节点号，同一库的各节点不得相同"},
    SettingInfo{"time_zone", text, "Asia/Shanghai", 0, 0, "IANA zone of the organisation, for ticket codes",
                "机构所在时区（用于工单编号日期）"},
    SettingInfo{"demo", boolean, "false", 0, 0, "Demo mode: demo passwords need not be changed",
                "演示模式：演示密码不要求修改"},
    SettingInfo{"store.url", text, "", 0, 0, "sqlite:PATH or postgresql://...; empty: SQLite in data_dir",
                "数据库地址；空为 data_dir 下的 SQLite"},
    SettingInfo{"store.readers", number, "2", 1, 64, "Reader threads, each with its own connection",
                "读线程数，每线程一个连接"},
    SettingInfo{"store.writers", number, "0", 0, 64,
                "Writer threads on PostgreSQL, each with its own connection; 0: one a core, 2 to 4. "
                "More pay where the database is on another machine; nodes on one machine share its writers",
                "PostgreSQL 写线程数，每线程一个连接；0 "
                "为每核一个、二至四个；数据库在另一台机器时可多设，同机多个节点时分摊"},
    SettingInfo{"store.group_size_max", number, "256", 1, 10000, "Units of work in one commit at most",
                "一次提交最多合并的事务数"},
    SettingInfo{"store.waiting_units_max", number, "20000", 1, 1000000,
                "Writes waiting at most; more are refused", "排队写入上限，超出则拒绝"},
    SettingInfo{"store.read_only", boolean, "false", 0, 0,
                "Nothing is written: people look, and take bookings by the means for outages",
                "只读：只能查看，预约用应急登记的办法受理"},
    SettingInfo{"server.address", text, "127.0.0.1", 0, 0, "Address to listen on; 0.0.0.0 for all",
                "监听地址；0.0.0.0 为全部"},
    SettingInfo{"server.port", number, "8080", 0, 65535, "Port; 0 takes a free one",
                "端口；0 为任选空闲端口"},
    SettingInfo{"server.io_threads", number, "1", 1, 64, "Threads for sockets", "网络线程数"},
    SettingInfo{"server.auxiliary_threads", number, "2", 1, 64, "Threads for passwords, files, exports",
                "辅助线程数（密码、文件、导出）"},
    SettingInfo{"server.connections_max", number, "10000", 1, 1000000, "Open connections at most",
                "最大连接数"},
    SettingInfo{"server.body_bytes_max", number, "10485760", 1024, 1073741824,
                "Bytes of a request body at most", "请求体字节上限"},
    SettingInfo{"server.header_timeout_ms", number, "10000", 10, 600000, "Time for a request's headers, ms",
                "读取请求头的时限（毫秒）"},
    SettingInfo{"server.body_timeout_ms", number, "60000", 10, 3600000, "Time for a request's body, ms",
                "读取请求体的时限（毫秒）"},
    SettingInfo{"server.idle_timeout_ms", number, "75000", 10, 3600000, "Keep-alive time, ms",
                "空闲连接保持时间（毫秒）"},
    SettingInfo{"server.trusted_proxies", text, "", 0, 0,
                "Proxies whose X-Forwarded-For is believed, by comma", "可信代理地址，逗号分隔"},
    SettingInfo{"server.secure_cookies", boolean, "false", 0, 0, "Set when served over HTTPS by a proxy",
                "经 HTTPS 代理提供服务时打开"},
    SettingInfo{"automation.allow_private_targets", boolean, "false", 0, 0,
                "Webhooks may call loopback and private addresses", "自动化可调用本机与内网地址"},
    SettingInfo{"keys.suite", text, "xchacha", 0, 0,
                "Suite of new keys: xchacha (XChaCha20-Poly1305) or sm4 (SM4 with HMAC-SM3)",
                "新密钥的算法：xchacha（XChaCha20-Poly1305）或 sm4（国密 SM4 与 HMAC-SM3）"},
    SettingInfo{"contact.signing_key", text, "", 0, 0,
                "Private key (PEM) that seals of contact records are signed by; see `bihuan contact key`",
                "接触记录封存的签名私钥（PEM），由 bihuan contact key 生成"},
    SettingInfo{"contact.anchor", text, "", 0, 0,
                "File that gets one line a seal of contact records; keep it where others guard it",
                "接触记录每次封存追加一行的锚定文件，应放在他人看管之处"},
    SettingInfo{"message.public_url", text, "", 0, 0,
                "Where customers and SMS centres reach this server, e.g. https://service.example.com",
                "客户与短信中心访问本服务的地址"},
    SettingInfo{"message.mail_url", text, "", 0, 0, "smtp://host:25 or smtps://host:465; empty: no mail",
                "邮件服务器；空为不发邮件"},
    SettingInfo{"message.mail_user", text, "", 0, 0, "Its user", "邮件账号"},
    SettingInfo{"message.mail_password", text, "", 0, 0, "Its password", "邮件口令"},
    SettingInfo{"message.mail_needs_tls", boolean, "true", 0, 0,
                "Nothing is sent without TLS and a certificate that is known", "必须加密且证书有效才发送"},
    SettingInfo{"message.mail_from", text, "service@localhost", 0, 0, "Sender's address", "发件地址"},
    SettingInfo{"message.mail_from_name", text, "Bihuan 闭环", 0, 0, "Sender's name", "发件人名称"},
    SettingInfo{"message.sms_url", text, "", 0, 0, "URL of the SMS centre; empty: no SMS",
                "短信中心地址；空为不发短信"},
    SettingInfo{"message.sms_form", text, "to={to}&text={text}&from={from}&id={id}", 0, 0,
                "Body of the POST, with {to} {text} {from} {id} {report_url}; or kannel, for its sendsms",
                "POST 内容模板，可用 {to} {text} {from} {id} {report_url}；或 kannel"},
    SettingInfo{"message.sms_success", text, "", 0, 0,
                "What a good answer contains; empty: its status decides", "成功答复所含文字；空为按状态码"},
    SettingInfo{"message.sms_user", text, "", 0, 0, "User, for kannel", "账号（kannel）"},
    SettingInfo{"message.sms_password", text, "", 0, 0, "Password, for kannel", "口令（kannel）"},
    SettingInfo{"message.sms_from", text, "", 0, 0, "Sender's number", "发送号码"},
    SettingInfo{"message.push_url", text, "", 0, 0, "Webhook of the app's push service; empty: none",
                "App 推送的网址；空为无"},
    SettingInfo{"message.push_secret", text, "", 0, 0, "Its signing secret", "其签名密钥"},
    SettingInfo{"message.messaging_url", text, "", 0, 0, "Webhook of the messaging account; empty: none",
                "公众号消息的网址；空为无"},
    SettingInfo{"message.messaging_secret", text, "", 0, 0, "Its signing secret", "其签名密钥"},
    SettingInfo{"intake.mail_url", text, "", 0, 0,
                "imaps://host:993 or imap://host:143; empty: no mail is fetched", "收信服务器；空为不收信"},
    SettingInfo{"intake.mail_user", text, "", 0, 0, "Its user", "收信账号"},
    SettingInfo{"intake.mail_password", text, "", 0, 0, "Its password", "收信口令"},
    SettingInfo{"intake.mail_password_file", text, "", 0, 0,
                "Or the file that holds it, alone in its first line", "或存放口令的文件（首行）"},
    SettingInfo{"intake.mail_needs_tls", boolean, "true", 0, 0,
                "Nothing is read without TLS and a certificate that is known", "必须加密且证书有效才收信"},
    SettingInfo{"intake.mail_folder", text, "INBOX", 0, 0, "Folder that is read", "收取的文件夹"},
    SettingInfo{"intake.mail_done_folder", text, "", 0, 0,
                "Folder that mails are moved to once they are taken in; empty: they are marked as seen",
                "收取后移入的文件夹；空为标为已读"},
    SettingInfo{"intake.mail_every", number, "30", 5, 3600, "Seconds between two looks", "收信间隔（秒）"},
    SettingInfo{"intake.sms_secret", text, "", 0, 0,
                "Secret that signs POST /intake/sms; empty: it is closed",
                "短信上行接口的签名密钥；空为关闭"},
    SettingInfo{"intake.kannel_secret", text, "", 0, 0,
                "Secret that Kannel sends as user kannel (HTTP Basic); empty: it is closed",
                "Kannel 上行时以用户 kannel 发送的密钥（HTTP Basic）；空为关闭"},
    SettingInfo{"intake.webhook_secret", text, "", 0, 0,
                "source=secret, by comma: who may call /intake/webhook/source",
                "来源=密钥，逗号分隔：可调用 /intake/webhook/来源 的系统"},
    SettingInfo{"log.level", text, "info", 0, 0, "debug, info, warn or error", "日志级别"},
    SettingInfo{"log.format", text, "json", 0, 0, "json or text", "日志格式"},
    SettingInfo{"test.manual_clock", text, "", 0, 0, "For tests: start of a clock that only moves when told",
                "测试用：手动时钟的起点"},
};

const SettingInfo* find_info(std::string_view key) {
    const auto* found = std::ranges::find(infos, key, &SettingInfo::key);
    return found == infos.end() ? nullptr : found;
}

Done check(const SettingInfo& info, std::string_view value) {
    const auto wrong = [&](std::string_view expected) {
        return refuse(setting_wrong, fmt::format("{} = \"{}\" ({})", info.key, value, expected));
    };
    if (value.find('\0') != value.npos) return wrong("text without NUL");
    if (info.type == boolean && value != "true" && value != "false") return wrong("true or false");
    if (info.type == number) {
        std::int64_t n = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
        if (error != std::errc{} || end != value.data() + value.size() || n < info.min || n > info.max)
            return wrong(fmt::format("{}..{}", info.min, info.max));
    }
    if (info.key == "log.level" && value != "debug" && value != "info" && value != "warn" && value != "error")
        return wrong("debug, info, warn or error");
    if (info.key == "log.format" && value != "json" && value != "text") return wrong("json or text");
    if (info.key == "message.mail_url" && !value.empty() && !value.starts_with("smtp://") &&
        !value.starts_with("smtps://"))
        return wrong("smtp://host:port or smtps://host:port");
    if (info.key.starts_with("message.") && info.key.ends_with("_url") && info.key != "message.mail_url" &&
        !value.empty() && !value.starts_with("https://") && !value.starts_with("http://"))
        return wrong("https://... or http://...");
    if (info.key == "intake.mail_url" && !value.empty() && !value.starts_with("imap://") &&
        !value.starts_with("imaps://"))
        return wrong("imap://host:port or imaps://host:port");
    if (info.key == "keys.suite" && !suite_from_text(value)) return wrong("xchacha or sm4");
    return {};
}

// [server] port = 1 becomes server.port; anything that is not a plain value is refused.
Done flatten(const toml::table& table, const std::string& prefix, std::map<std::string, std::string>& out) {
    for (const auto& [name, node] : table) {
        const std::string key =
            prefix.empty() ? std::string{name.str()} : prefix + "." + std::string{name.str()};
        if (const auto* inner = node.as_table()) {
            TRY_DONE(flatten(*inner, key, out));
        } else if (const auto* words = node.as_string()) {
            out[key] = words->get();
        } else if (const auto* whole = node.as_integer()) {
            out[key] = std::to_string(whole->get());
        } else if (const auto* yes = node.as_boolean()) {
            out[key] = yes->get() ? "true" : "false";
        } else {
            return refuse(setting_wrong, fmt::format("{}, line {}", key, node.source().begin.line));
        }
    }
    return {};
}

std::string environment_name(std::string_view key) {
    std::string name = "BIHUAN_";
    for (const char c : key)
        name += c == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

}  // namespace

std::span<const SettingInfo> setting_infos() { return infos; }

Settings::Settings() {
    for (const auto& info : infos) held_[std::string{info.key}] = {std::string{info.otherwise}, "default"};
}

Done Settings::set(std::string_view key, std::string value, std::string source) {
    const auto* info = find_info(key);
    if (info == nullptr) return refuse(setting_unknown, fmt::format("{} ({})", key, source));
    TRY_DONE(check(*info, value));
    held_[std::string{key}] = {std::move(value), std::move(source)};
    return {};
}

Done Settings::read_toml(std::string_view text, std::string_view source) {
    const auto parsed = [&]() -> Result<toml::table> {
        try {
            return toml::parse(text, source);
        } catch (const toml::parse_error& error) {
            return refuse(setting_file, fmt::format("{}, line {}: {}", source, error.source().begin.line,
                                                    std::string{error.description()}));
        }
    }();
    if (!parsed) return std::unexpected{parsed.error()};
    std::map<std::string, std::string> values;
    TRY_DONE(flatten(*parsed, "", values));
    for (auto& [key, value] : values) TRY_DONE(set(key, std::move(value), std::string{source}));
    return {};
}

Done Settings::read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return refuse(setting_file, path);
    const std::string content{std::istreambuf_iterator<char>{file}, {}};
    return read_toml(content, path);
}

Done Settings::read_environment() {
    for (const auto& info : infos) {
        const auto name = environment_name(info.key);
        if (const char* value = std::getenv(name.c_str()))
            TRY_DONE(set(info.key, value, "environment " + name));
    }
    return {};
}

std::string Settings::text(std::string_view key) const {
    const auto found = held_.find(key);
    must(found != held_.end());
    return found->second.value;
}
std::int64_t Settings::number(std::string_view key) const { return std::stoll(text(key)); }
bool Settings::boolean(std::string_view key) const { return text(key) == "true"; }

std::string Settings::store_url() const {
    const auto url = text("store.url");
    return url.empty() ? "sqlite:" + text("data_dir") + "/bihuan.db" : url;
}

std::string Settings::show(bool is_zh) const {
    std::string out;
    for (const auto& info : infos) {
        const auto& held = held_.find(info.key)->second;
        auto value = held.value;
        // A database URL may carry a password between ':' and '@'.
        if (const auto at = value.rfind('@'); info.key == "store.url" && at != value.npos) {
            const auto colon = value.find(':', value.find("//") + 2);
            if (colon != value.npos && colon < at) value.replace(colon + 1, at - colon - 1, "***");
        }
        if (!value.empty() && (info.key.ends_with("password") || info.key.ends_with("secret"))) value = "***";
        fmt::format_to(std::back_inserter(out), "{} = {}\n    {}  [{}; {}]\n", info.key,
                       info.type == SettingType::text ? fmt::format("\"{}\"", value) : value,
                       is_zh ? info.zh : info.en, environment_name(info.key), held.source);
    }
    return out;
}

}  // namespace bihuan
