// Generated from api/standard.yaml by `npm run api`. Do not edit.
export interface paths {
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The category tree, parents first; customers get the public part */
        get: operations["list_categories"];
        put?: never;
        /** Add */
        post: operations["create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, move, switch off */
        patch: operations["update_category"];
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels requests come by */
        get: operations["list_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promises, escalation ladder, complaint grades, calendars and indicators in force */
        get: operations["get_standard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clause with what answers for it */
        get: operations["get_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the standard, newest first */
        get: operations["list_standard_versions"];
        put?: never;
        /** Begin a new version, from the one in force or from a text */
        post: operations["draft_standard_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/versions/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its text and what is wrong with it */
        get: operations["get_standard_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft; whoever wrote last counts as its author */
        patch: operations["edit_standard_version"];
        trace?: never;
    };
    "/standard/versions/{version_id}/act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose it from a moment on, or withdraw it before it holds */
        post: operations["act_on_standard_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/versions/{version_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what somebody else proposed, or send it back */
        post: operations["approve_standard_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/versions/{version_id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this version changes, by entry */
        get: operations["list_standard_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a text, without keeping it */
        post: operations["check_standard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays and make-up workdays by year */
        get: operations["list_holidays"];
        put?: never;
        /** Take in a year's file in the form of holiday-cn, from now on */
        post: operations["import_holidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        StandardText: {
            text: string;
        };
        NewStandardVersion: {
            /** @description absent: that of the version in force */
            text?: string;
            note?: string;
        };
        StandardVersionChange: {
            version: number;
            text?: string;
            note?: string;
        };
        StandardVersionAct: {
            version: number;
            /** @enum {string} */
            action: "propose" | "withdraw";
            /**
             * Format: date-time
             * @description for propose; one that has passed means from the approval on
             */
            effective_from?: string;
            note?: string;
        };
        StandardVersionApproval: {
            version: number;
            /** @enum {string} */
            action: "approve" | "send_back";
            note?: string;
        };
        StandardProblem: {
            /** @description from 1; 0: the file as a whole */
            line: number;
            path: string;
            text_zh: string;
            text_en: string;
        };
        StandardCheck: {
            problems: components["schemas"]["StandardProblem"][];
        };
        StandardVersionItem: {
            version_id: components["schemas"]["Id"];
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "withdrawn";
            is_in_force: boolean;
            note: string;
            effective_from: string | null;
            author_name: string;
            approver_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            changed_at: string;
            approved_at: string | null;
            version: number;
        };
        StandardVersionPage: {
            items: components["schemas"]["StandardVersionItem"][];
            /** @description go on with below=next; null: the end */
            next: number | null;
        };
        StandardVersion: {
            version_id: components["schemas"]["Id"];
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "withdrawn";
            is_in_force: boolean;
            note: string;
            effective_from: string | null;
            author_name: string;
            approver_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            changed_at: string;
            approved_at: string | null;
            version: number;
            /** @description TOML */
            text: string;
            /** @description drafted by the caller, who therefore cannot approve it */
            is_own: boolean;
            problems: components["schemas"]["StandardProblem"][];
        };
        StandardDifferences: {
            items: {
                path: string;
                /** @description '': not there */
                before: string;
                after: string;
            }[];
        };
        HolidayList: {
            items: {
                year: number;
                /** @description '': shipped with the product */
                imported_by: string;
                imported_at: string | null;
                days: {
                    /** Format: date */
                    date: string;
                    name: string;
                    /** @description false: a weekend day that is worked instead */
                    is_off: boolean;
                }[];
            }[];
        };
        Category: {
            category_id: components["schemas"]["Id"];
            parent_id: components["schemas"]["Id"] | null;
            /** @description dotted, e.g. fault.broadband */
            code: string;
            name_zh: string;
            name_en: string;
            /** @enum {string} */
            ticket_type: "fault" | "complaint" | "consultation" | "change";
            /** @enum {string} */
            default_priority: "low" | "normal" | "high" | "urgent";
            /** @description the team it goes to at intake */
            default_organization_id: components["schemas"]["Id"] | null;
            /** @description offered in the customer portal */
            is_public: boolean;
            is_active: boolean;
            position: number;
            version: number;
        };
        CategoryList: {
            items: components["schemas"]["Category"][];
        };
        NewCategory: {
            parent_id: components["schemas"]["Id"] | null;
            code: string;
            name_zh: string;
            name_en: string;
            /** @enum {string} */
            ticket_type: "fault" | "complaint" | "consultation" | "change";
            /** @enum {string} */
            default_priority: "low" | "normal" | "high" | "urgent";
            default_organization_id?: components["schemas"]["Id"] | null;
            is_public: boolean;
            position?: number;
        };
        CategoryChange: {
            version: number;
            parent_id?: components["schemas"]["Id"] | null;
            name_zh?: string;
            name_en?: string;
            /** @enum {string} */
            ticket_type?: "fault" | "complaint" | "consultation" | "change";
            /** @enum {string} */
            default_priority?: "low" | "normal" | "high" | "urgent";
            default_organization_id?: components["schemas"]["Id"] | null;
            is_public?: boolean;
            is_active?: boolean;
            position?: number;
        };
        Channel: {
            code: string;
            name_zh: string;
            name_en: string;
        };
        ChannelList: {
            items: components["schemas"]["Channel"][];
        };
        Control: {
            /** @enum {string} */
            kind: "operation" | "guard" | "table" | "test" | "page" | "command" | "open";
            name: string;
        };
        Clause: {
            clause: string;
            chapter: number;
            title_zh: string;
            title_en: string;
            controls: components["schemas"]["Control"][];
            is_answered: boolean;
        };
        Coverage: {
            items: components["schemas"]["Clause"][];
            answered: number;
            total: number;
        };
        Words: string[];
        Term: {
            code: string;
            name_zh: string;
            name_en: string;
            clause: string;
        };
        /** @description Every list that is not empty must match; within one, any of its values */
        Condition: {
            types: components["schemas"]["Words"];
            classes: components["schemas"]["Words"];
            segments: components["schemas"]["Words"];
            priorities: components["schemas"]["Words"];
            channels: components["schemas"]["Words"];
            grades: components["schemas"]["Words"];
            categories: components["schemas"]["Words"];
            text: components["schemas"]["Words"];
        };
        Limit: {
            minutes: number;
            /** @description code of a calendar */
            calendar: string;
        };
        LimitRule: {
            code: string;
            clause: string;
            when: components["schemas"]["Condition"];
            accept: components["schemas"]["Limit"];
            respond: components["schemas"]["Limit"];
            resolve: components["schemas"]["Limit"];
            feedback: components["schemas"]["Limit"];
        };
        Standard: {
            version_id: components["schemas"]["Id"] | null;
            number: number;
            name_zh: string;
            name_en: string;
            principles_zh: components["schemas"]["Words"];
            principles_en: components["schemas"]["Words"];
            segments: components["schemas"]["Term"][];
            classes: components["schemas"]["Term"][];
            skills: components["schemas"]["Term"][];
            /** @description 5.4.4: the first whose conditions hold says who handles a request */
            routes: {
                code: string;
                clause: string;
                when: components["schemas"]["Condition"];
                /** @description empty: the category's team */
                organization_code: string;
                skills: components["schemas"]["Words"];
                /** @description that each skill is needed at */
                level: number;
                /** @description given to people by the system */
                is_auto: boolean;
            }[];
            breach_reasons: components["schemas"]["Term"][];
            causes: components["schemas"]["Term"][];
            pause_reasons: {
                code: string;
                name_zh: string;
                name_en: string;
                clause: string;
                /** @description the resolve clock stands still */
                stops: boolean;
                confirm: components["schemas"]["Words"];
            }[];
            calendars: {
                code: string;
                name_zh: string;
                name_en: string;
                clause: string;
                is_always: boolean;
                zone: string;
                /** @description Sunday first */
                week: components["schemas"]["Words"][];
                /** @description the last year whose holidays are known */
                announced_until: number | null;
            }[];
            class_rules: {
                gives: string;
                clause: string;
                when: components["schemas"]["Condition"];
            }[];
            limits: components["schemas"]["LimitRule"][];
            factors: {
                segments: components["schemas"]["Words"];
                clock: string;
                percent: number;
                clause: string;
            }[];
            warning_percents: number[];
            ladder: {
                /** @description of the limit after the breach */
                percent: number;
                role: string;
                name_zh: string;
                name_en: string;
            }[];
            grades: {
                code: string;
                name_zh: string;
                name_en: string;
                clause: string;
                level: number;
                flags: components["schemas"]["Words"];
                approver: string;
            }[];
            liabilities: components["schemas"]["Term"][];
            redresses: {
                code: string;
                name_zh: string;
                name_en: string;
                clause: string;
                has_amount: boolean;
            }[];
            currency: string;
            /** @description who may approve how much; lowest role first */
            settlement_limits: {
                role: string;
                /** @description null: whatever the amount */
                fen: number | null;
            }[];
            /** @description authorities that pass complaints on, and by when they must be answered */
            statutory: {
                code: string;
                name_zh: string;
                name_en: string;
                clause: string;
                /** @description whole working days after the day of receipt */
                days: number | null;
                /** @description of calendar time from the receipt, where days is null */
                minutes: number | null;
                calendar: string;
            }[];
            group_complaint: {
                count: number;
                minutes: number;
                area: string;
            } | null;
            indicators: {
                code: string;
                name_zh: string;
                name_en: string;
                clause: string;
                formula: string;
                target: number;
                is_at_most: boolean;
            }[];
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_category: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_channels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_standard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_coverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_standard_versions: {
        parameters: {
            query?: {
                below?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardVersionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    draft_standard_version: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStandardVersion"];
            };
        };
        responses: {
            /** @description drafted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_standard_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_standard_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardVersionChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_standard_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardVersionAct"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approve_standard_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardVersionApproval"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_standard_differences: {
        parameters: {
            query?: {
                before?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                version_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardDifferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_standard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardText"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_holidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    import_holidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardText"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
