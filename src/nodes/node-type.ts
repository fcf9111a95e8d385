import { builder } from '../builder.js';
import { NodeType } from '../generated/prisma/enums.js';

export const NodeTypeEnum = builder.enumType(NodeType, { name: 'NodeType' });
